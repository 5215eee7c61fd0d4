# range: attributes, indexing, slicing, equality, hash, membership, huge ranges, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for args in ((5,), (0,), (-3,), (2, 8), (8, 2), (1, 10, 3), (10, 1, -3), (0, 10, 20), (5, 5), (0, -10, -4), (True, 4), (10**20, 10**20 + 3)):
    r = range(*args)
    print(r, len(r), list(r), r.start, r.stop, r.step, r[::-1], r[1:], r[:-1], r[::2], list(reversed(r)), bool(r), r.count(2), 4 in r)
t(range); t(range, 1, 2, 3, 4); t(range, 1, 2, 0); t(range, 1.0); t(range, "1"); t(range, None); t(range, 1, None); t(range, stop=5); t(range, 0, 10, 1.5)
r = range(0, 20, 3)
t(lambda: r[7]); t(lambda: r[-8]); t(lambda: r[-1]); t(lambda: r["a"]); t(lambda: r[1.0]); t(lambda: r[None]); t(lambda: r[10**30]); t(r.index, 9); t(r.index, 10); t(r.index, "a"); t(r.index, 9.0); t(r.count, 9.0); t(r.count, "a"); t(r.index); t(r.index, 1, 2); t(lambda: r[::0]); t(lambda: r + r); t(lambda: r * 2); t(lambda: r < r); t(lambda: setattr(r, "start", 1)); t(lambda: r.append(1)); t(lambda: len(range(10**30))); t(lambda: range(10**30)[10**29]); t(lambda: range(10**30)[-1]); t(lambda: 10**29 in range(10**30)); t(lambda: range(10**30)[5:10**25:10**24]); t(lambda: range(-(10**30), 10**30, 10**30)[2]); t(lambda: bool(range(10**40))); t(lambda: range(10**30).index(7)); t(lambda: next(iter(range(10**30, 10**31)))); t(lambda: next(reversed(range(10**30)))); t(lambda: list(range(10**30, 10**30 + 6, 4))); t(lambda: r[2:5]); t(lambda: r[5:2:-1]); t(lambda: r[-3:]); t(lambda: r[100:]); t(lambda: r[::-4]); t(lambda: r[3:3])


def put():
    r[0] = 1


def cut():
    del r[0]


t(put); t(cut)
print(range(0) == range(5, 5) == range(3, 1), range(0, 3, 2) == range(0, 4, 2), range(1, 2, 9) == range(1, 2), range(3) == [0, 1, 2], range(3) != range(0, 3, 1), hash(range(0)) == hash(range(9, 2)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), {range(2): "r"}[range(0, 2)], 3.0 in range(5), 3.5 in range(5), True in range(2), "a" in range(3), None in range(3), 2 + 0j in range(3), range(3).__contains__(2), range(5).__eq__(5))


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __eq__(self, other):
        print("eq", self.n, other)
        return self.n == other


print(range(I(3)), range(I(1), I(5), I(2)), range(10)[I(2)], range(10)[I(2) : I(4)], I(2) in range(4), range(4).index(I(1)), range(4).count(I(3)), type(range(I(2)).stop).__name__, range(True).stop)
it = iter(range(5)); print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(range(10**30))).__name__, it.__iter__() is it); t(lambda: type("R", (range,), {})); a, b, *c = range(6); print(a, b, c, [*range(3)], sum(range(101)), max(range(3, 9)), min(range(5, 1, -1)), sorted(range(3), reverse=True), str(range(1, 2)), f"{range(3)}", range(3) and "true", sorted(n for n in dir(range) if not n.startswith("_")))
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
