# An asend, athrow or aclose object keeps its generator alive as long as it lives, even when it has ended.

import asyncio


async def gen(tag):
    try:
        yield 1
        yield 2
    finally:
        print(tag, "closed")


class Loud:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("argument of", self.tag, "gone")


async def main():
    g = gen("asend")
    a = g.__anext__()
    print(await a)
    del g
    print("name gone")
    await asyncio.sleep(1)
    del a
    print("asend gone")
    await asyncio.sleep(1)
    g = gen("sent")
    await anext(g)
    a = g.asend(Loud("asend"))
    print(await a)
    print("awaited")
    del a
    print("asend gone")
    t = g.athrow(ValueError)
    try:
        await t
    except ValueError as e:
        print(repr(e))
    c = g.aclose()
    print(await c)
    del g, t, c
    print("all gone")


async def leaves(tag):
    try:
        yield tag
    finally:
        print(tag, "finally")


async def show(awaitable):
    try:
        print(await awaitable)
    except ValueError as e:
        print(repr(e))


async def cycle():
    # The exception's traceback holds the frame of show, that the athrow, that the exception and the generator.
    g = leaves("cycle")
    await anext(g)
    await show(g.athrow(ValueError("thrown")))
    print("end of cycle")


asyncio.run(main())
asyncio.run(cycle())
