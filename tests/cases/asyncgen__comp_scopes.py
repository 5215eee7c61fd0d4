# Async comprehensions: scopes, evaluation order, nesting, walrus, errors in the middle, laziness of the generator form.

import asyncio


async def ticker(n, tag=""):
    for i in range(n):
        print("tick", tag, i)
        await asyncio.sleep(0)
        yield i


async def value(v):
    await asyncio.sleep(0)
    print("value", v)
    return v


def source(n):
    print("source evaluated")
    return ticker(n, "src")


async def main():
    i = "outer"
    print([i async for i in ticker(2)], i)
    print([last := j async for j in ticker(3, "w")], last)
    print([[k + m async for k in ticker(2, f"in{m}")] for m in range(2)])
    print([[k async for k in ticker(m)] async for m in ticker(3, "out")])
    gen = (x * 10 async for x in source(2))
    print("made", type(gen).__name__, gen.__name__, gen.__qualname__)
    print(await anext(gen), await anext(gen), await anext(gen, "end"))
    print({await value(k): await value(v) for k, v in [("a", 1), ("b", 2)]})
    print([x async for x in ticker(4) if await value(x) % 2])
    funcs = [lambda: n async for n in ticker(3)]
    print([f() for f in funcs])
    try:
        print([10 // n async for n in ticker(2, "div")])
    except ZeroDivisionError as e:
        print("error", e)
    lazy = (await value(n) for n in [1, 2])
    print(type(lazy).__name__, [n async for n in lazy])
    try:
        list(n async for n in ticker(2))
    except TypeError as e:
        print(e)
    try:
        print((n async for n in 5))
    except TypeError as e:
        print(e)
    print(sorted([n async for n in ticker(3)], reverse=True), {n // 2 async for n in ticker(4)} == {0, 1})


asyncio.run(main())
