# Builtins with coroutines and awaitables: printing awaits, sorted keys, map over coroutines, wrong uses.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


import asyncio


async def v(x, d=0):
    await asyncio.sleep(d)
    return x


class Later:
    def __init__(self, *xs):
        self.xs = xs

    def __await__(self):
        got = []
        for x in self.xs:
            got.append((yield from asyncio.sleep(1, x).__await__()))
        return got

    def __iter__(self):
        return iter(self.xs)


async def main():
    print(*[await v(i) for i in range(3)], sep=await v("-"), end=await v(".\n"))
    print(sorted([await v(3), await v(1)], key=lambda q: -q, reverse=await v(True)), max(await v(1), await v(5)), min([await v(i) for i in (4, 2)], default=await v(0)), sum([await v(1), 2], await v(10)))
    print(await asyncio.gather(*map(v, "abc")), [await c for c in map(v, range(3))], list(zip(await v("ab"), await v([1, 2]))), dict([await v(("k", "w"))]), isinstance(await v(1), await v(int)), getattr(await v("abc"), await v("upper"))())
    print(await Later(1, 2), list(Later(3, 4)), asyncio.get_running_loop().time(), [x for x in await Later(5)], any([await v(0), await v(1)]), all([await v(1), await v("")]), next(iter(await v([])), await v("dflt")))
    for make in (lambda: len(Later(1)), lambda: next(Later(1)), lambda: sorted(Later("b", 1)), lambda: iter(aiter_missing), lambda: list(agen()), lambda: sum(agen()), lambda: next(agen()), lambda: print(*agen()), lambda: enumerate(agen()), lambda: zip(agen()), lambda: tuple(agen()), lambda: reversed(agen()), lambda: "x" in agen(), lambda: dict(agen()), lambda: max(agen()), lambda: callable(v) and callable(agen), lambda: callable(agen()), lambda: type(agen()).__name__, lambda: bool(agen()), lambda: len(agen()), lambda: aiter([]), lambda: anext([]), lambda: aiter(Later(1)), lambda: isinstance(agen(), type(agen())), lambda: hasattr(agen(), "__aiter__") and not hasattr(agen(), "__iter__"), lambda: v.__name__ + agen.__qualname__, lambda: asyncio.run(5)):
        t(make)
    c = v("coro")
    for make in (lambda: list(c), lambda: next(c), lambda: len(c), lambda: iter(c), lambda: c + 1, lambda: c(), lambda: c[0], lambda: c < c, lambda: bool(c), lambda: type(c).__name__, lambda: [n for n in dir(c) if n[0] != "_"], lambda: c.__name__ + c.__qualname__, lambda: c.cr_running, lambda: "x" in c, lambda: sum(c), lambda: f"{c:5}", lambda: int(c), lambda: hash(c) == hash(c), lambda: c == c, lambda: c.nope, lambda: setattr(c, "x", 1), lambda: setattr(c, "__name__", "renamed"), lambda: c.__name__, lambda: str.join(",", c), lambda: dict(c), lambda: [*c], lambda: (lambda *a: a)(*c)):
        t(make)
    print(await c)
    t(lambda: c.send(None)); print(c.close(), c.cr_frame)
    try:
        await c
    except RuntimeError as e:
        print(e)
    for thing in (5, None, [v], agen(), v, "a"):
        try:
            await thing
        except TypeError as e:
            print(e)


async def agen():
    yield 1


aiter_missing = object.__new__(Later)
aiter_missing.xs = 5
asyncio.run(main())
