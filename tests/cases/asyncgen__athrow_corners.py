# athrow into a generator that has not started, is running, has ended, or swallows the exception.

import asyncio


async def plain():
    yield 1
    yield 2


async def swallow():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            print("swallowed", repr(e))
            yield "after"


async def translate():
    try:
        yield 1
    except KeyError as e:
        raise LookupError("translated") from e


async def show(what, awaitable):
    try:
        print(what, "->", await awaitable)
    except BaseException as e:
        print(what, "->", type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))


async def main():
    g = plain()
    await show("unstarted", g.athrow(ValueError("early")))
    await show("after unstarted", anext(g))
    g = swallow()
    await show("first", anext(g))
    await show("throw", g.athrow(ValueError("one")))
    await show("next", anext(g))
    await show("throw class", g.athrow(ValueError))
    await show("throw other", g.athrow(TypeError("other")))
    await show("ended", anext(g))
    await show("throw ended", g.athrow(ValueError("late")))
    g = translate()
    await anext(g)
    await show("translate", g.athrow(KeyError("k")))
    g = plain()
    await anext(g)
    await show("stopiteration", g.athrow(StopIteration("si")))
    g = plain()
    await anext(g)
    await show("stopasynciteration", g.athrow(StopAsyncIteration("sai")))
    g = plain()
    await anext(g)
    await show("generatorexit", g.athrow(GeneratorExit("ge")))
    g = plain()
    await anext(g)
    await show("not an exception", g.athrow(42))


asyncio.run(main())
