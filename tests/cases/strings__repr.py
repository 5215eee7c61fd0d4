# How values show: containers in one another, objects of classes with and without __repr__, cycles, exceptions.
import asyncio


class Plain:
    pass


class Named:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"


class Both(Named):
    def __str__(self):
        return self.name.upper()


class Stack(list):
    pass


class Tags(set):
    pass


class Code(Exception):
    def __str__(self):
        return f"code {self.args[0]}"


class Broken:
    def __repr__(self):
        raise RuntimeError("no text")


def stable(value):
    # Addresses differ from run to run.
    head, _, _ = repr(value).partition(" at 0x")
    return head


async def main():
    for value in (None, True, 1, 1.0, 1j, "it's", 'say "x"', "both'\"", "\n\t\\\x00é\u200b😀", b"a\x00'", (), (1,), (1, 2), [], [1, [2]], {}, {"a": {"b": 1}}, set(), {1}, frozenset(), frozenset({1}), range(3), range(1, 9, 2), slice(1, None), ..., NotImplemented, int, ValueError, Plain):
        print(repr(value), str(value) == repr(value))
    await asyncio.sleep(0)
    a, b = Named("a"), Both("b")
    print(a, b, [a, b], (a,), {a: b}, {"k": [b]}, repr(b), str([b]), f"{b} {b!r}", [b].__repr__(), str({"x": (a, [b])}))
    print(Stack([1, a]), Stack(), Tags({1}), Tags(), {1: 2}.keys(), {1: a}.values(), {1: a}.items(), [slice(a, 1)])
    loop = [1]
    loop.append(loop)
    ring = {"self": None}
    ring["self"] = ring
    pair = ([],)
    pair[0].append(pair)
    mixed = [a]
    mixed.append(mixed)
    print(loop, ring, pair, mixed, [loop, loop])
    print(stable(Plain()), stable(main), stable(len), stable([].append), stable(lambda: 0), stable(Plain.__init__), stable(object()))
    print(stable(a.__repr__), [len, print], int.__name__, str.upper, dict.fromkeys.__name__)
    for error in (ValueError(), ValueError("x"), ValueError("x", 1), KeyError("k"), Code(5), OSError("gone"), ExceptionGroup("g", [ValueError(1)]), StopIteration(3), asyncio.CancelledError(), asyncio.CancelledError("why"), ValueError(a), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")):
        print(repr(error), "|", str(error), "|", error.args)
    for text in (lambda: repr(Broken()), lambda: str([Broken()]), lambda: f"{Broken()}"):
        try:
            print(text())
        except RuntimeError as error:
            print("raises", error)
    print([a], "still fine after a broken repr")
    coro = asyncio.sleep(0)
    print(stable(coro), type(coro).__name__, coro.__name__)
    await coro
    deep = []
    for _ in range(80):
        deep = [deep]
    print(len(repr(deep)))
    for _ in range(70):
        a = [a]
    print(repr(a).count("["), repr(a).strip("[]"))


asyncio.run(main())
