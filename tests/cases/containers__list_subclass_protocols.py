# Sequence and mapping protocols by hand: which methods len, in, iter, reversed, slices, bool and del call.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class Seq:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("len", end=" ")
        return self.n

    def __getitem__(self, k):
        print("get", k, end=" ")
        if isinstance(k, int) and not -self.n <= k < self.n:
            raise IndexError("Seq index")
        return k

    def __setitem__(self, k, v):
        print("set", k, v, end=" ")

    def __delitem__(self, k):
        print("del", k, end=" ")


class Cont:
    def __contains__(self, v):
        print("contains", v, end=" ")
        return v


class NoCont(list):
    __contains__ = None


class Miss(dict):
    def __getitem__(self, k):
        return ("overridden", k)

    def __contains__(self, k):
        return True

    def keys(self):
        return ["fake"]

    def __iter__(self):
        return iter(["iter"])


s = Seq(3)
for f in (lambda: len(s), lambda: bool(s), lambda: list(s), lambda: 1 in s, lambda: 7 in s, lambda: list(reversed(s)), lambda: s[-1], lambda: s[1:2], lambda: s[::], lambda: s[1, 2:3, ...], lambda: s["key"], lambda: s[9], lambda: [*s], lambda: max(s), lambda: dict.fromkeys(s), lambda: s + s, lambda: s * 2, lambda: tuple(zip(s, s)), lambda: sorted(s, reverse=True), lambda: s == s, lambda: hash(s) == hash(s), lambda: s(), lambda: s.append, lambda: "".join(map(str, s)), lambda: list(enumerate(s)), lambda: s[None], lambda: s[1:None:-1], lambda: 1 in Cont(), lambda: "" in Cont(), lambda: [] not in Cont(), lambda: list(Cont()), lambda: len(Cont()), lambda: 1 in NoCont([1]), lambda: [1] == NoCont([1]), lambda: 1 in 5, lambda: 1 in None, lambda: None in [None], lambda: 1 not in {}, lambda: Cont()[0], lambda: iter(Cont())):
    t(f)
s[0] = "v"; s[1:2] = [5]; s[0, 1] = None; s[...] = 1; del s[0]; del s[1:]; del s["a", "b"]; print(); a, b, c = s; print(a, b, c); s[0], s[1] = 1, 2; print(); del s[0], s[1]; print()
m = Miss(a=1); print(m["x"], m.get("x"), "q" in m, m, list(m), dict(m), {**m}, len(m), list(m.items()), list(m.values()), m == {"a": 1}, [*m], m | {}, sorted(m), (lambda **k: k)(**m)); u = {}; u.update(m); print(u, dict.__getitem__(m, "a"), dict.__contains__(m, "q"))
class Item(list):
    def __getitem__(self, i):
        return f"item{i}"
    def __iter__(self):
        return iter("xyz")
    def __len__(self):
        return 10
i = Item([1, 2]); print(i[0], list(i), len(i), i, i == [1, 2], [*i], i + [3], i * 2, 1 in i, "x" in i, i.index(2), sorted(i), list.__len__(i), bool(i), tuple(i), i.copy(), i[:1], list(reversed(i))[:1], [].__add__(i), [0] + i, max(i), ",".join(i), i.count(1), list(zip(i)), str(i)); l = []; l.extend(i); l += i; l[:0] = i; print(l); p, q, r = i; print(p, q, r); print((lambda *a: a)(*i), set(i) == set("xyz"), dict.fromkeys(i), any(i), list(map(str, i)))
def setit(o, k, v):
    o[k] = v
def delit(o, k):
    del o[k]
for o in ((1,), "a", 5, None, {1}, range(3), b"a", print, frozenset(), int, 1.5, (x for x in ())):
    print(type(o).__name__, end=" "); t(setit, o, 0, 1); t(delit, o, 0); t(lambda: o[0]); t(len, o)
