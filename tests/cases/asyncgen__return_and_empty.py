# Generators that never yield, return early, yield None, or yield awaitables.

import asyncio


async def never():
    return
    yield


async def unreachable():
    if False:
        yield


async def early(stop):
    for n in range(10):
        if n == stop:
            return
        yield n


async def nones():
    x = yield
    y = yield x
    yield (x, y)


async def coros():
    async def make(n):
        await asyncio.sleep(n)
        return n
    for n in (2, 1):
        yield make(n)


async def parenthesised():
    a = (yield 1) or (yield 2)
    yield ("a", a)
    b = [(yield 3), (yield 4)]
    yield b
    yield f"{(yield 5)!r}"
    lam = await asyncio.sleep(0, "slept")
    yield lam


async def main():
    print([x async for x in never()], [x async for x in unreachable()], [x async for x in early(3)], [x async for x in early(0)])
    g = nones()
    print(await g.asend(None), await g.asend("X"), await g.asend("Y"), await anext(g, "end"))
    print([await c async for c in coros()], await asyncio.gather(*[c async for c in coros()]))
    g = parenthesised()
    sent = [None, 0, "s", "t", "u", "v", "w", "x"]
    print([await g.asend(v) for v in sent])


asyncio.run(main())
