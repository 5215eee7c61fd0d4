# aclose: unstarted, twice, ignoring GeneratorExit, raising from finally, awaiting inside finally.

import asyncio


async def noisy():
    print("started")
    try:
        yield 1
    except GeneratorExit as e:
        print("GeneratorExit", e.args)
        raise
    finally:
        print("finally")


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "no"


async def replaced():
    try:
        yield 1
    finally:
        raise RuntimeError("from finally")


async def returns():
    try:
        yield 1
    except GeneratorExit:
        print("return instead")
        return


async def waits():
    try:
        yield 1
    finally:
        print("before sleep")
        await asyncio.sleep(2)
        print("after sleep")


async def show(what, awaitable):
    try:
        print(what, "->", await awaitable)
    except BaseException as e:
        print(what, "->", type(e).__name__, e, repr(e.__context__))


async def main():
    g = noisy()
    await show("unstarted", g.aclose())
    await show("next after", anext(g))
    for make in (noisy, stubborn, replaced, returns, waits):
        g = make()
        print(make.__name__, await anext(g))
        await show("close", g.aclose())
        await show("again", g.aclose())
        await show("next", anext(g, "done"))


asyncio.run(main())
