# __add__ and __mul__ of sequences raise when they are called; operators still ask the other side first.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for this in ("ab", [1], (1,), b"a"):
    for other in (1, 2.5, None, "x", [2], (2,), b"b", {}):
        t(lambda: this.__add__(other))
        t(lambda: this + other)
    for count in (2, 0, -1, True, "x", None, 1.5):
        t(lambda: this.__mul__(count))
        t(lambda: this.__rmul__(count))
        t(lambda: this * count)
        t(lambda: count * this)


class Index:
    def __index__(self):
        return 2


class Right:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)


class Both(Right, Index):
    pass


class Declines:
    def __radd__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return NotImplemented


class L(list):
    pass


class S(str):
    def __add__(self, other):
        return ("own", str.__add__(self, other))


for this in ("ab", [1], (1,), b"a", L([3]), S("s")):
    for other in (Index(), Right(), Both(), Declines(), L([4]), S("t")):
        t(lambda: this + other)
        t(lambda: this * other)
        t(lambda: other * this)
t(lambda: super(L, L([1])).__add__(3))
l = [1]
l *= Index()
print(l)
t(lambda: "a".__add__())
