# min and max: keys, defaults, ties, call counts, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t(min); t(max); t(min, []); t(max, ()); t(min, 5); t(min, [1], default=0); t(min, [], default=None); t(min, [], key=abs); t(min, 1, 2, default=3); t(min, [], default=[], key=len); t(max, None); t(max, 1, "a"); t(min, ["b", 1]); t(max, [1j, 2j]); t(min, 1, 2, key=5); t(min, [1, 2], key=None); t(max, 3, 1, 2, key=lambda v: -v); t(max, [3], 5); t(min, [[1], [0, 5]]); t(max, "abc", "abd"); t(max, "abc"); t(min, {3: "a", 1: "b"}); t(max, [1, 2], keys=abs); t(max, iter([2, 9, 4])); t(min, (x * x for x in (-3, 2, 1))); t(max, {}, default="d"); t(max, [None]); t(max, None, None); t(max, [None, None]); t(min, *[], **{}); t(min, [1], default=2, key=str); t(max, True, 1); t(max, 1, True); t(min, 1.0, 1); t(min, 1, 1.0); t(max, [], default=max); t(max, {1: 2}.items())


class V:
    def __init__(self, name, v):
        self.name, self.v = name, v

    def __lt__(self, other):
        print(f"{self.name}<{other.name}", end=" ")
        return self.v < other.v

    def __gt__(self, other):
        print(f"{self.name}>{other.name}", end=" ")
        return self.v > other.v

    def __repr__(self):
        return self.name


a, b, c, d = V("a", 1), V("b", 2), V("c", 1), V("d", 2)
print(min(a, b, c, d)); print(max(a, b, c, d)); print(min([b, a])); print(sorted([d, c, b, a])); print(sorted([b, a, d], reverse=True))
def key(v):
    print("key", v, end=" ")
    return v.v
print(min(a, b, c, d, key=key)); print(max([a, b, c, d], key=key)); print(sorted([b, a, d], key=key)); print(max([a], key=key))


class OnlyGt:
    def __gt__(self, other):
        return "truthy"


class NotBool:
    def __lt__(self, other):
        return []

    __gt__ = __lt__


p, q = OnlyGt(), OnlyGt()
print(max(p, q) is q, min(p, q) is q); m, n = NotBool(), NotBool(); print(min(m, n) is m, max(m, n) is m); t(lambda: max(m, 5) is m); t(lambda: min([1, 2, "x", 0])); t(lambda: max(object(), 5)); t(lambda: [*map(max, [1, 2], [2, 1])]); t(lambda: max([[1, 2], [1, "a"]])); t(lambda: max([(1, 2), (1, 3)], key=lambda v: v[2]))
