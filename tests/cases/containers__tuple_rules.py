# Tuples: methods, hashing, comparison, unpacking; a subclass that calls tuple.__new__.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


a = (1, 2, 2, 3)
print(a.count(2), a.index(2), a.index(2, 2), a[1:3], a[::-1], a * 2, a + (4,), (), (1,), ((),), len(()), a == (1, 2, 2, 3.0), hash(a) == hash((1, 2, 2, 3)), () == (), tuple(a) is a, a[:] is a, (a * 1) is a, type(a[:0]).__name__)
t(a.index, 9); t(a.index, 3, 0, 2); t(a.index); t(a.count); t(a.index, 1, "a"); t(tuple, 5); t(tuple, [1], 2); t(tuple, iterable=[1]); t(tuple); t(tuple, "ab"); t(tuple, {1: 2}); t(hash, ([],)); t(hash, (1, {})); t(a.__getitem__, 10); t(a.__getitem__, "x"); t(a.__getitem__, slice(0, 2)); t(a.__add__, (1,)); t(lambda: a[1.0 + 0]); t(lambda: a + [1]); t(lambda: a * "x"); t(lambda: a < [1]); t(lambda: a < 5); t(lambda: a - a); t(lambda: a[4]); t(lambda: a[-5]); t(lambda: a.append(1)); t(lambda: (1, "a") < (1, 2)); t(lambda: (1, 2) < (1, 2, "x")); t(lambda: (2, "a") < (1, 2)); t(lambda: ([],) < ([1],)); t(lambda: (1, None) == (1, None)); t(lambda: max((1, 2), (1, 3), (0, 9))); t(lambda: (1,).__class__.__name__); t(lambda: ().__iter__().__next__()); t(lambda: sum(((1,), (2,)), ())); t(lambda: sum([[1], [2]], [])); t(lambda: sum(["a"], "")); t(lambda: sum(["a"])); t(lambda: sum([b"a"], b"")); t(lambda: sum(5)); t(lambda: sum([1], start=5)); t(lambda: (a,) in [(a,)])


def put():
    a[0] = 1


def cut():
    del a[0]


def aug():
    b = ([],)
    try:
        b[0] += [1]
    finally:
        print("after the failure", b)


t(put); t(cut); t(aug)
b = c = (1,); c += (2,); print(b, c)
x, = (5,); [y] = [6]; (p, (q, *r), s) = 1, "abc", {2: 3}; print(x, y, p, q, r, s)


def un(n, v):
    if n == 2:
        p, q = v
    elif n == 3:
        p, q, *r = v
        return r
    elif n == 4:
        p, *q, r, s = v
        return q
    elif n == 0:
        [] = v
    elif n == 1:
        (p,) = v


for n, v in ((2, (1,)), (2, (1, 2, 3)), (2, "abc"), (2, 5), (2, None), (2, iter([1])), (2, {1: 2, 3: 4}), (3, [1]), (3, "ab"), (3, range(9)), (4, "ab"), (4, "abcdef"), (0, ()), (0, (1,)), (1, []), (1, [1, 2]), (2, (i for i in range(5))), (2, {1, 2, 3}), (2, {1: 1}), (3, 7), (2, print)):
    t(un, n, v)


class T(tuple):
    def __new__(cls, *args):
        return tuple.__new__(cls, args)


u = T(1, 2)
print(u, type(u[:]).__name__, type(u + ()).__name__, type(u * 1).__name__, u == (1, 2), hash(u) == hash((1, 2)), type(tuple(u)).__name__, *u, sep="|")
u.extra = 5; print(u.extra, sorted(n for n in dir(tuple) if not n.startswith("_")), (lambda *a: a)(*u), (*u, *"ab", *range(2)))
