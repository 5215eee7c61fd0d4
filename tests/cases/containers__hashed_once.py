# How often operations of sets and dictionaries hash and compare their members.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class E:
    def __init__(s, n):
        s.n = n

    def __hash__(s):
        print("#%d" % s.n, end=" ")
        return s.n % 2

    def __eq__(s, o):
        print("%d==%s" % (s.n, getattr(o, "n", o)), end=" ")
        return s.n == getattr(o, "n", o)

    def __repr__(s):
        return "E%d" % s.n


a, b, c, d = (E(1), E(2), E(3), E(1))
for f in (
    lambda: {a, b} | {c, d},
    lambda: {a, b} & {c, d},
    lambda: {a, b} - {d},
    lambda: {a, b} ^ {d, c},
    lambda: {a, b}.union([d]),
    lambda: {a, b}.intersection([d, b]),
    lambda: {a, b}.difference([d]),
    lambda: {a, b}.symmetric_difference([d]),
    lambda: {a}.issubset({d}),
    lambda: {a}.issubset([d]),
    lambda: {a}.issuperset([d]),
    lambda: {a}.isdisjoint([d]),
    lambda: {a}.isdisjoint({d}),
    lambda: {a} == {d},
    lambda: {a} < {d, b},
    lambda: {a: 1}.keys() & {d},
    lambda: {a: 1}.keys() | {d},
    lambda: {a: 1}.keys() - {d},
    lambda: {a: 1}.keys() ^ {d},
    lambda: {a: 1}.keys() & [d],
    lambda: {a: 1}.keys() == {d: 1}.keys(),
    lambda: {d} == {a: 1}.keys(),
    lambda: {a: 1}.keys() <= {d},
    lambda: {a: 1} | {d: 2},
    lambda: {**{a: 1}, **{d: 2}},
    lambda: dict({a: 1}),
    lambda: dict({a: 1}, x=1),
    lambda: {a: 1}.copy(),
    lambda: set({a: 1}),
    lambda: frozenset({a}),
    lambda: dict.fromkeys({a}),
    lambda: dict.fromkeys([a, d]),
    lambda: {x for x in {a}},
    lambda: {a: 1} == {d: 1},
    lambda: {a: 1} == {d: 2},
    lambda: {a: b} == {a: E(2)},
    lambda: set([a, d]),
    lambda: {a, d},
    lambda: {a: 1}.setdefault(d, 2),
    lambda: {a: 1}.pop(d),
    lambda: sorted({a: 1, b: 2}.items(), key=lambda p: p[0].n),
):
    t(f)


def f(x, op, y):
    if op == "|":
        x |= y
    elif op == "&":
        x &= y
    elif op == "-":
        x -= y
    elif op == "^":
        x ^= y
    return x


for op in "|&-^":
    t(f, {a, b}, op, {d, c})
t(f, {a: 1}, "|", {d: 2})
s = {a}
s.update({d}, [c])
print(s)
s = {a, c}
s.intersection_update([d])
print(s)
s = {a, c}
s.difference_update([d])
print(s)
s = {a, c}
s.symmetric_difference_update([d])
print(s)
u = {a: 1}
u.update({d: 2})
print(u)
u.update([(d, 3)])
print(u)
