# A read and a write with an await between them lose updates.

import asyncio

counter = 0


async def add(n):
    global counter
    for _ in range(n):
        value = counter
        await asyncio.sleep(0)
        counter = value + 1


async def safe(n):
    global counter
    for _ in range(n):
        counter += 1
        await asyncio.sleep(0)


async def main():
    global counter
    await asyncio.gather(add(10), add(10))
    print(counter)
    counter = 0
    await asyncio.gather(safe(10), safe(10))
    print(counter)


asyncio.run(main())
