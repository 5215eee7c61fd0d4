# Rich comparisons: reflection, identity defaults, hashing rules, chained comparisons, results that are no bools.
class V:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"V{self.n}"
    def __eq__(self, o):
        print("eq", self, o)
        return NotImplemented if not isinstance(o, V) else self.n == o.n
    def __lt__(self, o):
        print("lt", self, o)
        return self.n < o.n
    def __le__(self, o):
        print("le", self, o)
        return ["not", "a", "bool"]
class W(V):
    def __eq__(self, o):
        print("W eq", self, o)
        return "W says"
    def __gt__(self, o):
        print("W gt", self, o)
        return "greater"
    __hash__ = None
a, b = V(1), V(2)
print(a == b, a != b, a == 1, 1 == a, a != 1)
print(a < b, a > b, a <= b, a >= b)
print(a == W(1), V(0) < W(1), a in [b, V(1)], [a] == [V(1)], (a, b) < (V(1), V(3)))
print(a < b < V(3), a < b <= V(0))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: hash(V(1)))
attempt(lambda: {V(1): 2})
attempt(lambda: {W(1)})
attempt(lambda: a < 3)
attempt(lambda: 3 < object())
attempt(lambda: object() >= 3)
attempt(lambda: [1] < ["a"])
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: {} < {})
attempt(lambda: None < None)
attempt(lambda: 1j < 2j)
attempt(lambda: sorted([b, a, V(0)]))
attempt(lambda: max(a, b))
attempt(lambda: min([b, a], key=lambda v: v.n))
class NoBool:
    def __eq__(self, o):
        return self
    def __bool__(self):
        raise ValueError("no truth")
attempt(lambda: NoBool() in [1])
attempt(lambda: [NoBool()] == [1])
attempt(lambda: NoBool() == 1 == 2)
attempt(lambda: (NoBool() == 1).__class__.__name__)
x = float("nan")
print(x == x, [x] == [x], x in [x], [x].index(x), [x].count(x), {x: 1} == {x: 1})
