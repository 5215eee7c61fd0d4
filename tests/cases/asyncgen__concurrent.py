# Two users of one generator at once: the second is refused.

import asyncio


async def slow():
    for n in range(3):
        await asyncio.sleep(1)
        yield n


async def pull(g):
    return await anext(g)


async def main():
    g = slow()
    print(await asyncio.gather(pull(g), pull(g), return_exceptions=True))
    async for n in g:
        print(n)


asyncio.run(main())
