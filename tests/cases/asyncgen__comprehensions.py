# Asynchronous comprehensions of every kind, with await and conditions inside.

import asyncio


async def count(upto):
    for n in range(upto):
        await asyncio.sleep(0)
        yield n


async def double(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    print([n async for n in count(4)])
    print({n % 2 async for n in count(4)}, {n: await double(n) async for n in count(3)})
    print([await double(n) for n in range(3)], [n async for n in count(6) if n % 2 if await double(n) > 2])
    print([(a, b) async for a in count(2) for b in range(2)])
    lazy = (await double(n) async for n in count(3))
    print(type(lazy).__name__, [n async for n in lazy])
    print(sum([n async for n in count(5)]), max([await double(n) async for n in count(3)]))


asyncio.run(main())
