# zip with strict, map, filter, enumerate, reversed: laziness, exhaustion, errors in the middle.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


def src(name, n, fail=None):
    for i in range(n):
        if i == fail:
            raise KeyError(name)
        print(f"{name}{i}", end=" ")
        yield i
    print(f"{name}.", end=" ")


for f in (lambda: list(zip(src("a", 2), src("b", 3))), lambda: list(zip(src("a", 3), src("b", 2))), lambda: list(zip(src("a", 2), src("b", 3), strict=True)), lambda: list(zip(src("a", 3), src("b", 2), strict=True)), lambda: list(zip(src("a", 2), src("b", 2), src("c", 3), strict=True)), lambda: list(zip(src("a", 2), src("b", 2), src("c", 1), strict=True)), lambda: list(zip(src("a", 3, 1), src("b", 3))), lambda: list(zip()), lambda: list(zip(strict=True)), lambda: list(zip([1])), lambda: zip(5), lambda: zip([1], 5), lambda: zip([1], None), lambda: zip([1], strict=0), lambda: zip([1], foo=1), lambda: next(zip()), lambda: list(zip(src("a", 1), [], strict=True)), lambda: list(zip([], src("a", 1), strict=True)), lambda: list(zip("ab", {"x": 1}, range(9))), lambda: list(zip(*[iter(range(7))] * 3)), lambda: list(zip(*[(1, 2), (3, 4)])), lambda: dict(zip("ab", [1, 2])),
          lambda: list(map(str, src("a", 2))), lambda: list(map(lambda *a: a, src("a", 2), src("b", 3))), lambda: map(str), lambda: map(), lambda: map(5, [1]) and "made", lambda: list(map(5, [1])), lambda: map(str, 5), lambda: list(map(None, [1])), lambda: list(map(int, ["1", "x", "3"])), lambda: list(map(lambda a, b: 0, [1])), lambda: map(str, [1], strict=True), lambda: list(map(pow, (2, 3), (3, 2), (5, 7))), lambda: list(map(str.upper, "ab")), lambda: list(map("{}{}".format, [1, 2], "ab")),
          lambda: list(filter(None, src("a", 3))), lambda: list(filter(lambda v: v % 2, src("a", 4))), lambda: filter(None), lambda: filter(None, [1], 2), lambda: filter(None, 5), lambda: list(filter(5, [1])), lambda: list(filter(bool, [0, "", "a", [], [0]])), lambda: list(filter(lambda: 0, [1])), lambda: filter(function=None, iterable=[]), lambda: list(filter(str.isalpha, "a1b")), lambda: next(filter(None, [])),
          lambda: list(enumerate("ab", -1)), lambda: list(enumerate("ab", start=10**30)), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate("a", 1.5), lambda: enumerate("a", "b"), lambda: list(enumerate(iterable="q", start=2)), lambda: enumerate("a", 1, 2), lambda: list(enumerate([], 5)), lambda: list(enumerate("ab", True)), lambda: enumerate("a", begin=1), lambda: list(enumerate(enumerate("x"))), lambda: list(enumerate("a", 2**63 - 1)) + list(enumerate("abc", 2**63 - 2)),
          lambda: list(reversed(range(3))), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([])), lambda: reversed(), lambda: reversed([1], 2), lambda: list(reversed({"a": 1, "b": 2})), lambda: list(reversed((1, 2))), lambda: reversed(x for x in "a"), lambda: list(reversed("é!")), lambda: reversed(sequence=[1]), lambda: list(reversed(b"ab")), lambda: reversed(None), lambda: list(reversed(reversed([1])))):
    t(f)


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("get", i, end=" ")
        return i * 10


class Rev:
    def __reversed__(self):
        return "anything"


class NoRev(list):
    __reversed__ = None


t(lambda: list(reversed(Seq()))); t(lambda: reversed(Rev())); t(reversed, NoRev()); t(lambda: [type(x).__name__ for x in (zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), reversed(Seq()))])
z = zip(src("p", 2), src("q", 1)); print(next(z), z.__iter__() is z); t(next, z); t(next, z); m = map(int, iter(["1", "z", "3"])); print(next(m)); t(next, m); print(next(m)); e = enumerate("ab"); print(next(e), list(e), list(e))
