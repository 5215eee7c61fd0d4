# sum, any, all, abs, divmod, round and pow dispatch: short circuits, starts, special methods, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


def src(*vals):
    for v in vals:
        print("take", repr(v), end=" ")
        yield v


print(any(src(0, "", 3, 4))); print(all(src(1, "a", [], 5))); print(any([]), all([]), any(src()), all(src(1, 2))); t(any, 5); t(all, None); t(any); t(all, 1, 2); t(any, 1, 0); t(any, iterable=[])
t(sum, [1, 2], 10); t(sum, []); t(sum, [], "x"); t(sum, ["a"], "b"); t(sum, [b"a"], b""); t(sum, [[1], [2]], []); t(sum, [(1,)], ()); t(sum, [1, "a"]); t(sum, "ab"); t(sum, 5); t(sum, [1], start=2.5); t(sum, [1.5, 2]); t(sum, [True, True]); t(sum, [1, 2j]); t(sum, {1: "a", 2: "b"}); t(sum, [None]); t(sum); t(sum, [1], 2, 3); t(sum, [], start=[]); t(sum, [0.1] * 3); t(sum, [2**63 - 1, 1]); t(sum, [-(2**63), -1, 0.5]); t(sum, [{1}], set()); t(sum, src(1, 2)); t(sum, [1e100, 1, -1e100]); t(sum, [float("inf"), 1]); t(sum, iterable=[1]); t(sum, [10**400, 0.5])


class N:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return f"({self.v}+{o})"

    def __radd__(self, o):
        return f"({o}r+{self.v})"

    def __abs__(self):
        return "abs"

    def __divmod__(self, o):
        return ("divmod", o)

    def __rdivmod__(self, o):
        return ("rdivmod", o)

    def __round__(self, *n):
        return ("round", n)

    def __pow__(self, o, m="none"):
        return ("pow", o, m)

    def __rpow__(self, o, m="none"):
        return ("rpow", o, m)

    def __neg__(self):
        return "neg"


class Ni:
    def __add__(self, o):
        return NotImplemented

    def __pow__(self, *o):
        return NotImplemented

    def __divmod__(self, o):
        return NotImplemented


n = N(1)
t(sum, [n]); t(sum, [n, 2]); t(sum, [N(1), N(2)], n); t(abs, n); t(divmod, n, 2); t(divmod, 2, n); t(round, n); t(round, n, 3); t(round, n, None); t(round, n, ndigits=2); t(pow, n, 2); t(pow, n, 2, 3); t(pow, 2, n); t(pow, 2, n, 3); t(pow, 2, 3, n); t(lambda: n**5); t(lambda: 5**n); t(lambda: -n); t(lambda: +n); t(lambda: ~n); t(sum, [Ni()]); t(lambda: Ni() + 1); t(pow, Ni(), 1); t(pow, Ni(), 1, 2); t(divmod, Ni(), 1); t(divmod, 1, Ni()); t(abs, Ni()); t(round, Ni()); t(abs, "a"); t(abs, None); t(abs); t(abs, 1, 2); t(abs, -5); t(abs, -5.5); t(abs, 3 - 4j); t(abs, True); t(divmod, 7, -2); t(divmod, -7.5, 2); t(divmod, 1); t(divmod, "a", "b"); t(divmod, 1, 0); t(divmod, 1j, 1); t(divmod, True, True); t(divmod, 10**30, 7); t(divmod, -(10**30), 10**7 + 1)
def aug():
    v = Ni()
    v **= 2
t(aug)
