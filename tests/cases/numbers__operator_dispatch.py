# Binary operators: reflected methods, NotImplemented, subclass priority, in-place fallbacks.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class L:
    def __init__(self, n):
        self.n = n


def make(name, result):
    def op(self, other, *rest):
        print(f"{self.n}.{name}", end=" ")
        return NotImplemented if result is None else result
    return op


ops = "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod".split()
Left = type("Left", (L,), {f"__{o}__": make(o, None) for o in ops} | {f"__r{o}__": make("r" + o, None) for o in ops})
Right = type("Right", (L,), {f"__r{o}__": make("r" + o, "R" + o) for o in ops})
Child = type("Child", (Left,), {f"__r{o}__": make("child r" + o, "C" + o) for o in ops})
Same = type("Same", (Left,), {})
l, r, c, s = Left("l"), Right("r"), Child("c"), Same("s")
fs = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, lambda a, b: a**b, lambda a, b: a @ b, lambda a, b: a << b, lambda a, b: a >> b, lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b, divmod]
for f in fs:
    for a, b in ((l, r), (l, l), (l, c), (c, l), (l, s), (5, r), (r, 5), (l, 5), (5, l), ("%s", r), ([1], r), ("x", l)):
        t(f, a, b)


class InPlace:
    def __iadd__(self, o):
        return ("iadd", o)

    def __isub__(self, o):
        return NotImplemented

    def __sub__(self, o):
        return ("sub", o)

    def __imul__(self, o):
        return NotImplemented

    __iand__ = None


def aug(which):
    x = InPlace()
    if which == "+":
        x += 1
    elif which == "-":
        x -= 2
    elif which == "*":
        x *= 3
    elif which == "&":
        x &= 4
    elif which == "@":
        x @= 5
    elif which == ">>":
        x >>= r
    return x


for which in ("+", "-", "*", "&", "@", ">>"):
    t(aug, which)
