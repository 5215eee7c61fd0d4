# Equality and ordering between containers: elementwise evaluation, identity shortcut, short circuits, mixed types.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class E:
    def __init__(self, n, eq=None):
        self.n, self.eq = n, eq

    def __eq__(self, o):
        print(f"{self.n}=={getattr(o, 'n', o)}", end=" ")
        return self.n == getattr(o, "n", o) if self.eq is None else self.eq

    def __lt__(self, o):
        print(f"{self.n}<{getattr(o, 'n', o)}", end=" ")
        return self.n < getattr(o, "n", o)

    def __gt__(self, o):
        print(f"{self.n}>{getattr(o, 'n', o)}", end=" ")
        return self.n > getattr(o, "n", o)

    def __hash__(self):
        print(f"#{self.n}", end=" ")
        return 1


a, b, c, never = E(1), E(2), E(1), E(0, False)
for f in (lambda: [a, b] == [c, b], lambda: [a] == [a], lambda: [never] == [never], lambda: never in [never], lambda: [never].index(never), lambda: [a, b] == [a], lambda: [a] != [c], lambda: [a, b] < [c, a], lambda: [a] < [c, b], lambda: [a] < [a], lambda: [a, b] <= [a], lambda: [a] >= [c], lambda: [b] > [a], lambda: (a, b) == (c, b), lambda: (a,) < (b,), lambda: (a,) <= (c,), lambda: (a, b) > (a,), lambda: {1: a} == {1: c}, lambda: {1: a} == {1: a}, lambda: {1: a, 2: b} == {1: a}, lambda: {1: a} != {1: b}, lambda: {a: 1} == {c: 1}, lambda: {a} == {c}, lambda: {a} <= {c, b}, lambda: {a} < {a}, lambda: a in {c}, lambda: {a: 1}.get(b), lambda: {a: 1, b: 2}.pop(c), lambda: [b, a].count(c), lambda: [b, a].remove(c), lambda: (b, a).index(c), lambda: {a, b} & {c} == {a}, lambda: {a: 1}.keys() == {c}, lambda: list({a: 1, c: 2, b: 3}.values()), lambda: dict.fromkeys([a, c, b]).__len__(), lambda: len({a, b, c}), lambda: [a, c, b].index(b), lambda: [[a]] == [[c]], lambda: {1: [a]} == {1: [c]}, lambda: ([a], b) < ([c], a), lambda: max([a, b, c]).n, lambda: [x.n for x in sorted([b, a, c])], lambda: 1 in [a], lambda: [1] == [a], lambda: a in (1, 2), lambda: [a, 5] < [c, "x"], lambda: [a, None] < [c, None], lambda: [a, None] < [b, None], lambda: {a: 1} | {c: 2} == {b: 1}, lambda: a in {1: 0}, lambda: any(x == c for x in (b, a)), lambda: [a].__eq__((a,)), lambda: (a,).__lt__([a]), lambda: {a: 1}.items() == {c: 1}.items(), lambda: (c, 1) in {a: 1}.items()):
    t(f)
print([] < [0], [] == [], [] < [], () < (0,), [1, 2] < [1, 2, 0], [2] > [1, 99], [1, [2, 3]] < [1, [2, 4]], ["a"] < ["b"], {} == {}, {} == set(), [1] == (1,), [1] != (1,), (1, 2) == (1, 2.0), {1: 1.0} == {True: 1}, {1, 2} == {2.0, 1.0}, frozenset([1]) == {1}, [None] == [None], [float("nan")] == [float("nan")], range(2) == [0, 1], [0, 1] == list(range(2)), {"a": [1]} == {"a": [1]}, [[]] * 2 == [[], []], "ab" == ["a", "b"], b"a" == [97], {(): 1} == {(): 1}, [1, 2, 3] > [1, 2], sorted([[2], [1, 5], [1], []]), sorted([(1, "b"), (1, "a")]), max([[1], [1, 0]]), min([(0, 9), (0,)]))
