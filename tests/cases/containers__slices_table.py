# Slices of lists, tuples, strings, bytes and ranges against each other; slice objects; slice assignment by table.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


bounds = (None, -7, -3, -1, 0, 1, 2, 4, 9)
for step in (None, 1, 2, 3, -1, -2, -5):
    total = []
    for i in bounds:
        for j in bounds:
            s = slice(i, j, step)
            l = list(range(5))[s]
            assert l == list(tuple(range(5))[s]) == [int(c) for c in "01234"[s]] == list(bytes(range(5))[s]) == list(range(5)[s]) == list(range(*s.indices(5))), (s, l)
            total.append("".join(map(str, l)) or ".")
    print(step, *total)
s = slice(1, None, "x"); print(s, s.start, s.stop, s.step, slice(5), slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, 1), slice(1, 2) < slice(1, 3), slice(3) != slice(4), type(s).__name__, sorted(n for n in dir(s) if n[0] != "_"), hash(slice(1, 2)) == hash(slice(1, 2)))
t(slice); t(slice, 1, 2, 3, 4); t(slice, stop=1); t(lambda: setattr(s, "start", 2)); t(lambda: slice(1) < 5); t(lambda: slice(1, "a") < slice(1, 2)); t(lambda: iter(slice(1))); t(lambda: slice(1)[0]); t(lambda: slice(1.5).indices(3)); t(lambda: [1, 2][slice(1.5)]); t(lambda: "ab"[slice(None, None, 0)]); t(lambda: type("S", (slice,), {})); t(lambda: slice(1, 5).indices("a")); t(lambda: {slice(1): 2}[slice(1)])


class Grab:
    def __getitem__(self, k):
        return k


g = Grab(); print(g[1:2], g[::], g[:, 1], g[..., 1:], g[1:2, ::3], g["a":"b":"c"], g[()], g[(1, 2)], g[1,], g[[1]:{}], g[lambda: 0:1].stop, g[-1:], g[x := 5], g[x:x + 1], g[*[1, 2]], g[*"ab", 3], g[None:None])
for lo, hi, st in ((0, 2, None), (2, 0, None), (1, 1, None), (-2, None, None), (None, None, 2), (None, None, -1), (4, 1, -2), (9, 9, None), (-9, 1, None), (1, 4, 2)):
    for new in ([], ["a"], "bc", ("d", "e", "f")):
        l = list(range(5))
        try:
            l[lo:hi:st] = new
            print("".join(map(str, l)), end=" ")
        except ValueError as e:
            print(f"[{e}]", end=" ")
    l = list(range(5)); del l[lo:hi:st]; print("del", "".join(map(str, l)))
