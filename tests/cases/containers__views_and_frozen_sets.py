# Operators between views, sets, frozensets and subclasses, with members that compare in Python.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class E:
    def __init__(s, n):
        s.n = n

    def __hash__(s):
        return s.n % 2

    def __eq__(s, o):
        return s.n == getattr(o, "n", o)

    def __repr__(s):
        return "E%d" % s.n


k = {1: 1}.keys()
fk = frozenset([1, 2])
e = {E(1): 1}.keys()
fe = frozenset([E(1), E(3)])
for x, y in (
    (k, fk),
    (fk, k),
    (e, fe),
    (fe, e),
    (k, {1}),
    ({1}, k),
    (e, {E(1)}),
    ({E(1)}, e),
    (k, [1]),
    ([1], k),
    (e, [E(1)]),
    ([E(1)], e),
    (k, k),
    (e, e),
    ({1: E(2)}.items(), {(1, E(2))}),
    ({1: 2}.items(), {1: 2}.items()),
):
    for op in (
        lambda: x | y,
        lambda: x & y,
        lambda: x - y,
        lambda: x ^ y,
        lambda: x == y,
        lambda: x != y,
        lambda: x < y,
        lambda: x <= y,
        lambda: x > y,
        lambda: x >= y,
    ):
        t(op)


class SS(set):
    pass


class FF(frozenset):
    pass


for x, y in (
    (SS([1]), {1, 2}),
    ({1, 2}, SS([1])),
    (SS([E(1)]), {E(1), E(2)}),
    (FF([1]), fk),
    (FF([E(1)]), fe),
    (fe, FF([E(1)])),
):
    for op in (
        lambda: x | y,
        lambda: x & y,
        lambda: x - y,
        lambda: x ^ y,
        lambda: x.union(y),
        lambda: x.intersection(y),
        lambda: x.difference(y),
        lambda: x.symmetric_difference(y),
        lambda: x < y,
        lambda: x.copy(),
        lambda: type(x.union([E(5)])).__name__,
    ):
        t(op)
