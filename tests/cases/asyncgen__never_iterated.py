# What happens to anext, asend and aclose objects that nobody awaits, and to those awaited twice.

import asyncio


async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


async def main():
    g = gen()
    a = g.__anext__()
    print(await a)
    try:
        await a
    except RuntimeError as e:
        print("again", e)
    s = g.asend(None)
    print(await s)
    for method in (s.send, s.throw):
        try:
            method(ValueError("x") if method == s.throw else None)
        except BaseException as e:
            print(type(e).__name__, e)
    c = g.aclose()
    await c
    try:
        await c
    except RuntimeError as e:
        print("again", e)
    t = g.athrow(ValueError)
    try:
        await t
    except BaseException as e:
        print("athrow on a closed one", type(e).__name__, e)
    h = gen()
    x = h.__anext__()
    x.close()
    try:
        await x
    except RuntimeError as e:
        print("closed", e)
    print(await anext(h))
    y = h.athrow(KeyError("k"))
    try:
        y.throw(OSError("thrown at the athrow"))
    except BaseException as e:
        print(type(e).__name__, e)
    for forbidden in (g.aclose, h.aclose):
        await forbidden()
    try:
        type(h)()
    except TypeError as e:
        print(e)
    print(sorted(n for n in dir(h) if not n.startswith("__")))


asyncio.run(main())
