# Binary operators: NotImplemented, reflected methods, subclass priority, in-place fallbacks and their errors.
class N:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"{type(self).__name__}({self.n})"
    def __add__(self, o):
        print("add", self, o)
        return NotImplemented
    def __radd__(self, o):
        print("radd", self, o)
        return "radd result"
    def __mul__(self, o):
        print("mul", self, o)
        return type(self)(self.n * getattr(o, "n", o))
class M(N):
    def __radd__(self, o):
        print("M radd", self, o)
        return "M radd result"
    def __rmul__(self, o):
        print("M rmul", self, o)
        return "M rmul result"
class I(N):
    def __iadd__(self, o):
        print("iadd", self, o)
        self.n += o
        return self
    def __isub__(self, o): return NotImplemented
    def __imul__(self, o): return "imul result"
print(N(1) + M(2))
print(M(1) + N(2) if False else M(1) * N(2))
print(N(1) * M(2), 5 + N(1), "s" + M(3))
i = j = I(1)
i += 5
print(i, j is i)
i *= 2
print(i)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def isub():
    k = I(1)
    k -= 1
def ilist():
    t = ([1],)
    try:
        t[0] += [2]
    finally:
        print(t)
attempt(isub)
attempt(ilist)
for op in (
    lambda: N(1) + N(2), lambda: N(1) + 2, lambda: N(1) - 1, lambda: 1 - N(1), lambda: 2 * N(3), lambda: N(1) @ N(2),
    lambda: N(1) ** 2, lambda: 2 ** N(1), lambda: pow(N(1), 2, 3), lambda: N(1) // 2, lambda: divmod(N(1), 2),
    lambda: N(1) << 1, lambda: N(1) & 1, lambda: ~N(1), lambda: -N(1), lambda: +N(1), lambda: abs(N(1)), lambda: [1] + N(1),
    lambda: "a" * N(1), lambda: [1] * "a", lambda: {} | [], lambda: {1} - [1], lambda: 1 + "a", lambda: "a" + 1, lambda: () + [],
):
    attempt(op)
