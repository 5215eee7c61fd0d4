# sleep(0) gives way once; a CPU loop without it starves the others.

import asyncio


async def polite(name):
    for n in range(3):
        print(name, n)
        await asyncio.sleep(0)


async def rude(name):
    for n in range(3):
        print(name, n)


async def main():
    await asyncio.gather(polite("p"), rude("r"), polite("q"))
    async with asyncio.timeout(1):
        turns = 0
        while turns < 5:
            turns += 1
            await asyncio.sleep(0)
        print("turns", turns, asyncio.get_running_loop().time())


asyncio.run(main())
