# The builtins aiter and anext: arguments, defaults, exceptions and what they return.

import asyncio


async def two():
    yield 1
    yield None


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        print("aiter", self.n)
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration("empty")
        self.n -= 1
        return self.n


async def attempt(what, call):
    try:
        result = call()
        if hasattr(result, "__await__"):
            result = await result
        print(what, result)
    except BaseException as e:
        print(what, type(e).__name__, e)


async def main():
    g = two()
    print(aiter(g) is g)
    await attempt("1", lambda: anext(g))
    await attempt("2", lambda: anext(g, "d"))
    await attempt("3", lambda: anext(g, "d"))
    await attempt("4", lambda: anext(g, None))
    await attempt("5", lambda: anext(g))
    c = Counter(1)
    it = aiter(c)
    await attempt("6", lambda: anext(it))
    await attempt("7", lambda: anext(it))
    await attempt("8", lambda: anext(it, "default"))
    await attempt("no args", lambda: anext())
    await attempt("aiter none", lambda: aiter())
    await attempt("aiter two", lambda: aiter(g, 1))
    await attempt("anext three", lambda: anext(g, 1, 2))
    await attempt("anext int", lambda: anext(5))
    await attempt("anext int default", lambda: anext(5, 6))
    await attempt("aiter list", lambda: aiter([]))
    await attempt("anext list", lambda: anext([]))
    await attempt("keyword", lambda: anext(g, default=1))
    async for x in Counter(3):
        print("x", x)


asyncio.run(main())
