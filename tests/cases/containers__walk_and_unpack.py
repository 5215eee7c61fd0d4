# Unpacking: nested targets, star positions, evaluation order, swaps, for targets, call unpacking, errors; ends uncaught.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


def src(*v):
    for x in v:
        print(f"<{x}>", end="")
        yield x
    print("<end>", end="")


a, b = src(1, 2); print(a, b); a, *b = src(1); print(a, b); *a, b = src(1, 2, 3); print(a, b); (a, b), *c = src("xy", 2); print(a, b, c); [a, [b, (c, *d)]] = 1, [2, "three"]; print(a, b, c, d); a, b, c = c, a, b; print(a, b, c); (*a,) = "hi"; print(a); *a, = (); print(a)
def two(v):
    p, q = v
    return p, q
def star(v):
    p, *q, r = v
    return p, q, r
for v in ("ab", "a", "abc", {"k": 1, "l": 2}, {1, 2}, range(2), range(3), 5, None, [], b"ab", src(1, 2), src(1, 2, 3), (i for i in [1]), iter([1, 2]), zip("ab", "cd"), {}.items(), print, int, 1.5):
    print(type(v).__name__, end=": "); t(two, v)
for v in ("ab", "a", "", "abcd", range(1), 7, src(1), src(1, 2, 3), None):
    print(type(v).__name__, end=": "); t(star, v)
l = [0, 1, 2]; i = 0; i, l[i] = 2, "x"; print(i, l); l[0], l[l[0] if isinstance(l[0], int) else 1] = 1, "y"; print(l); d = {}; d["a"], (d["b"], *d["c"]) = 1, (2, 3, 4); print(d)
class Log:
    def __setattr__(self, n, v):
        print(f"{n}={v}", end=" ")
    def __setitem__(self, k, v):
        print(f"[{k}]={v}", end=" ")
o = Log(); o.a, o[1], o.b = "pqr"; o.x = o["y"] = src_value = 7; print(); (o.m, o[0]), *o.rest = "st", 1, 2; print()
for n, (x, *y) in enumerate(["ab", "c", (1, 2, 3)]):
    print(n, x, y, end="; ")
for o.item in range(2):
    pass
for l[0], l[-1] in [("f", "g")]:
    print(l)
def f(*args, **kw):
    return args, kw
print(f(*src(1, 2), *"ab", 3, *[], k=1, **{"z": 2}, **{}), [*src(1), *range(2)], (*"a", *()), {*[1], *(1, 2)}, {**{"a": 1}, "a": 2, **{"b": 3}}, f(*{"k": 1}), f(**dict(q=1)))
for g in (lambda: f(*5), lambda: f(*None), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(k=1, **{"k": 2}), lambda: f(**{"k": 1}, **{"k": 2}), lambda: f(**[("a", 1)]), lambda: [*5], lambda: (*None,), lambda: {*1.5}, lambda: {**[1]}, lambda: {**"a"}, lambda: print(*5), lambda: len(*[]), lambda: two(*[1, 2]), lambda: two(v=1, **{"v": 2}), lambda: two(1, v=2), lambda: two(**{"w": 1}), lambda: "{}".format(*5), lambda: max(*[]), lambda: f(*(1 / x for x in (1, 0)))):
    t(g)
a, b, *c = (x for x in "q")
