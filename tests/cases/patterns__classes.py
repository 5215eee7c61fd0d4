# Class patterns: positional by __match_args__, keywords, isinstance, missing attributes, inheritance.

class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

class Bare:
    def __init__(self, **kw):
        self.__dict__.update(kw)

class Lazy:
    __match_args__ = ("value",)

    @property
    def value(self):
        print("value asked")
        return 42

    def __getattr__(self, name):
        print("getattr", name)
        raise AttributeError(name)

def where(p):
    match p:
        case Point3(0, 0, z):
            return f"on z at {z}"
        case Point(0, 0):
            return "origin"
        case Point(x, y=0) | Point(0, x) if x != 7:
            return f"axis {x}"
        case Point(x=Point(a, b), y=[c, *d]):
            return f"nested {a} {b} {c} {d}"
        case Point(x, y):
            return f"at {x!r} {y!r}"
        case Bare(a=1, b=b):
            return f"bare b={b}"
        case Bare():
            return "some bare"
        case Lazy(missing=m):
            return "never"
        case Lazy(41):
            return "not 41"
        case Lazy(v):
            return f"lazy {v}"
        case object(real=r, imag=0):
            return f"number-like {r}"
    return "nothing"

for p in (Point3(0, 0, 5), Point(0, 0), Point(3, 0), Point(0, 4), Point(7, 0), Point(Point(1, 2), [3, 4]), Point("a", None), Point3(1, 2, 3),
          Bare(a=1, b=2), Bare(a=1), Bare(), Lazy(), 6, 1.5, True, "s", Point, None):
    print(where(p))
