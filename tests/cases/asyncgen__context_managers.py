# async with around and inside asynchronous generators: order of enter and exit, suppression.

import asyncio


class Guard:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        print("enter", self.name)
        await asyncio.sleep(1)
        return self

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        await asyncio.sleep(1)
        return self.suppress


async def rows(suppress):
    async with Guard("a"), Guard("b", suppress) as b:
        for i in range(3):
            yield i, b.name
    print("rows end")


class Closing:
    def __init__(self, g):
        self.g = g

    async def __aenter__(self):
        return self.g

    async def __aexit__(self, *exc):
        await self.g.aclose()


async def main():
    async for r in rows(False):
        print(r)
    for suppress in (True, False):
        g = rows(suppress)
        print(await anext(g))
        try:
            print(await g.athrow(ValueError("boom")))
        except (ValueError, StopAsyncIteration) as e:
            print(repr(e))
    async with Closing(rows(False)) as g:
        async for r in g:
            print("closing", r)
            break
    for suppress in (True,):
        g = rows(suppress)
        await anext(g)
        await g.aclose()
    print(asyncio.get_running_loop().time())


asyncio.run(main())
