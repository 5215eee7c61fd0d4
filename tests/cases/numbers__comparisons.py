# Rich comparison: reflection, chains, NotImplemented, identity fallback, mixed numbers.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class C:
    def __init__(self, n, answers=()):
        self.n, self.answers = n, dict(answers)

    def ask(self, op):
        print(f"{self.n}.{op}", end=" ")
        return self.answers.get(op, NotImplemented)

    def __eq__(self, o):
        return self.ask("eq")

    def __ne__(self, o):
        return self.ask("ne")

    def __lt__(self, o):
        return self.ask("lt")

    def __le__(self, o):
        return self.ask("le")

    def __gt__(self, o):
        return self.ask("gt")

    def __ge__(self, o):
        return self.ask("ge")


class D(C):
    pass


class E(C):
    def __gt__(self, o):
        return "E.gt"


a, b, d, e = C("a"), C("b", [("gt", "yes"), ("eq", [])]), D("d", [("eq", "D!")]), E("e")
for f in (lambda x, y: x == y, lambda x, y: x != y, lambda x, y: x < y, lambda x, y: x <= y, lambda x, y: x > y, lambda x, y: x >= y):
    for x, y in ((a, b), (b, a), (a, a), (a, d), (a, e), (1, a), (a, 1), (b, None)):
        t(lambda: f(x, y) if not isinstance(f(x, y), C) else "C")
print(1 < 2 < 3 > 2 >= 2 != 3, 1 < 3 < 2, (1 < 3) < 2, 1 == 1.0 == 1 + 0j == True, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 0.1 + 0.2 == 0.3, float("inf") > 10**400, -float("inf") < -(10**400), 1 == "1", 1 != "1", [] == (), None == 0, 3 < 3.5 < 4, 10**30 > 1e29, 10**23 == 1e23, int(1e23) == 1e23)


def side(n):
    print(f"<{n}>", end="")
    return n


print(side(1) < side(5) < side(3) < side(9)); print(side(3) > side(2) > side(1)); print(side(1) == side(1) in [side(1)]); print(not side(1) < side(0), side(2) is side(2) is not None)
for f in (lambda: 1 < "a", lambda: 1j < 2, lambda: None < None, lambda: [] < (), lambda: {} < {}, lambda: object() < object(), lambda: 1 >= None, lambda: (1, "a") < (1, 2), lambda: [1, [2]] < [1, [3]], lambda: "a" > 1, lambda: b"a" < "a", lambda: print < print, lambda: int < str, lambda: ... > ..., lambda: 1.5 <= "x", lambda: True < "x", lambda: range(1) < range(2), lambda: lambda: 0 == 1 and 0):
    try:
        r = f(); print(r if not callable(r) else "callable")
    except Exception as x:
        print(x)
