# Copies, aliasing, identity and default arguments of containers.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


a = [1, [2, 3], {"k": [4]}]
b, c, d, e = a.copy(), a[:], list(a), [*a]; a[1].append(9); a.append("new"); print(a, b, c, d, e, b[1] is a[1], b == c == d == e, b is c)
t1 = (1, [2]); t2 = t1[:]; t3 = t1 + (); t4 = tuple(t1); t1[1].append(5); print(t1, t2, t3, t4, t1 is t2, t1 is t4, t1 is t3, t1 * 1 is t1, t1 * 0 == ())
d1 = {"a": [1], "b": {}}; d2, d3, d4 = d1.copy(), dict(d1), {**d1}; d1["a"].append(2); d1["c"] = 3; d2["b"]["deep"] = 1; print(d1, d2, d3, d4, d1 | {} == d1, (d1 | {}) is d1)
s1 = {1, 2}; s2 = s1.copy(); s3 = set(s1); s1.add(3); print(s1, s2, s3); f1 = frozenset(s1); print(f1 is frozenset(f1), f1 is f1.copy(), f1 == s1, f1 is not s1)
g = [[0] * 2] * 3; h = [[0] * 2 for _ in range(3)]; g[0][0] = 1; h[0][0] = 1; print(g, h, g[0] is g[1], h[0] is h[1]); m = dict.fromkeys("ab", []); m["a"].append(1); print(m); n = {k: [] for k in "ab"}; n["a"].append(1); print(n)
def app(v, to=[]):
    to.append(v)
    return to
def dd(k, into={}, *, n=[0]):
    n[0] += 1
    into[k] = n[0]
    return into
print(app(1), app(2), app(3, []), app(4), dd("x"), dd("y"), app.__defaults__, dd.__kwdefaults__)
x = y = []; x.append(1); print(x, y, x is y); x += [2]; print(y); x = x + [3]; print(y, x); p = q = (); p += (1,); print(p, q); z = [x, x]; z[0].append("both"); print(z); r = [1, 2]; r.append(r); print(r, r[2] is r, len(r), r[2][2][0]); u = {}; u["me"] = u; print(u); v = ([],); v[0].append(v); print(v); w = [1]; w[:0] = w; w[len(w):] = w; print(w); k = list(range(5)); k[1:4] = k[2:4]; print(k); k[::2], k[1::2] = k[1::2] * 2 if len(k[1::2]) * 2 == len(k[::2]) else k[::2], k[1::2]; print(k)
class L(list):
    pass
class D(dict):
    pass
l = L([1]); l.tag = 1; dct = D(a=1); dct.tag = 2; print(type(l.copy()).__name__, type(l[:]).__name__, type(l + []).__name__, type(l * 2).__name__, type(dct.copy()).__name__, type(dct | {}).__name__, l == [1], dct == {"a": 1}, hasattr(l.copy(), "tag"), l.__dict__, dct.__dict__, L() == D(), repr(l), repr(dct), str(D([(1, L("ab"))])))
t(lambda: [1].copy(1)); t(lambda: {}.copy(1)); t(lambda: (1,).copy()); t(lambda: L(1)); t(lambda: D(1)); t(lambda: L.__new__(L)); t(lambda: list.__new__(list, 5)); t(lambda: list.__init__([1], [2])); t(lambda: dict.__init__({}, 5)); t(lambda: list.__new__(dict)); t(lambda: list.append(5, 1)); t(lambda: list.append(l, 5) or l); t(lambda: dict.get([], 1)); t(lambda: str.upper(5)); t(lambda: set.add(frozenset(), 1)); t(lambda: list.append()); t(lambda: tuple.__len__([1])); t(lambda: dict.keys(dct)); t(lambda: list.sort((1,)))
y = [3, 4]; y.__init__([5]); print(y); y.__init__(); print(y); dct.__init__(b=2); print(dct)
