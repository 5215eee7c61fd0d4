# Lists that change while they are iterated, sorted, compared or repr'd.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


a = [1, 2, 3, 4]
for x in a:
    if x < 3:
        a.append(x + 10)
    if x == 2:
        a.remove(1)
print(a)
a = list(range(6))
for x in a:
    a.remove(x)
print(a)
a = [1, 2, 3]
it = iter(a)
print(next(it), a.clear(), next(it, "gone"), a.extend([7, 8, 9]), next(it, "still gone"), list(it))
r = reversed([1, 2, 3])
b = [1, 2, 3, 4]
r = reversed(b)
print(next(r), b.pop(), b.pop(), next(r, "short"), list(r))
c = [3, 1, 2]


def key(x):
    c.append(x)
    return x


t(c.sort, key=key); print(c)
c = [3, 1, 2]


def peek(x):
    print("inside", c)
    return -x


c.sort(key=peek); print(c)


def bad(x):
    if x == 1:
        raise KeyError(x)
    return x


t(c.sort, key=bad); print(c)


class Nasty:
    def __init__(self, owner):
        self.owner = owner

    def __eq__(self, other):
        self.owner.clear()
        return False

    def __repr__(self):
        self.owner.append(0) if len(self.owner) < 4 else None
        return "N"


d = []
d.extend([Nasty(d), 2, 3]); t(d.index, 2); print(d); d.extend([Nasty(d), 5]); t(d.remove, 5); d.extend([Nasty(d), 5]); t(d.count, 5); print(d); d.extend([Nasty(d), 1]); t(repr, d); t(lambda: 9 in d)
e = [1]; e.append(e); f = [e, (e,), {"k": e}]; print(e, f, e == e, e[1] is e); g = [1]; g.append(g); t(lambda: e == g)
h = [1, 2]; h.extend(h); h += h[:1]; h[1:1] = h; print(h, [x for x in h if not h.pop()] == [], h); h.extend(x for x in h[:2]); print(h)
i = [0, 1, 2, 3]; i[i[1]], i[2] = i[2], i[i[1]]; print(i); j = 0; j, i[j] = 2, "set"; print(i, j); k = i[1:] = [5, 6]; print(i, k is i); m = [[]] * 3; m[0].append(1); print(m); n = [1, 2, 3]; n[0], *n[1:] = "xyz"; print(n)
