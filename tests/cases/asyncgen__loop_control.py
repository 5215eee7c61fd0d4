# break, continue, else, return and nested async for loops with finally.

import asyncio


async def count(name, n):
    print(name, "open")
    try:
        for i in range(n):
            yield i
    finally:
        print(name, "close")


async def search(wanted):
    g = count("search", 4)
    try:
        async for i in g:
            if i == wanted:
                return f"found {i}"
        else:
            return "exhausted"
    finally:
        await g.aclose()
        print("search left")


async def main():
    async for i in count("a", 3):
        if i == 1:
            continue
        print("a", i)
    else:
        print("a else")
    print(await search(2))
    print(await search(9))
    async for i in count("outer", 2):
        async for j in count(f"inner{i}", 2):
            print(i, j)
    print("loop variable stays", i, j)
    target = [0, 0]
    async for target[1] in count("subscript", 3):
        pass
    print(target)

    async def pairs():
        yield 1, (2, 3)
        yield "a", "bc"
        yield "x", "toolong"

    try:
        async for a, (b, c) in pairs():
            print(a, b, c)
    except ValueError as e:
        print(e, a)
    async for _ in count("empty", 0):
        print("never")
    else:
        print("empty else")


asyncio.run(main())
