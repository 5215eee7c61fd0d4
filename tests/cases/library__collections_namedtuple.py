# Named tuples: construction, replacement, defaults, subclassing, bad names, and what they are beside tuples.
import collections
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), hash(p) == hash((1, 2)), p._asdict(), p._replace(x=9), Point._make([5, 6]), Point._fields, tuple(p), [*p], p < Point(1, 3), p + (3,), p * 2, -1 in p)
x, y = p
print(x, y, repr(Point), Point.__doc__, Point.x.__doc__, Point._field_defaults, isinstance(p, tuple), Point.__match_args__, Point.__slots__, Point.__module__, p.__getnewargs__(), p.count(1), p.index(2))
Row = namedtuple("Row", ["id", "name", "size"], defaults=["none", 0])
print(Row(1), Row(1, "a"), Row._field_defaults, Row(**{"id": 3, "size": 5}))
Renamed = namedtuple("Renamed", "a class _b a 1x ok", rename=True)
print(Renamed._fields, Renamed(*range(6)))
print(namedtuple("Empty", ())(), namedtuple("Commas", "a, b,c")._fields, namedtuple("M", "a", module="there").__module__)


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __str__(self):
        return f"<{self.x}|{self.y}>"


v = Vector(3, 4) + Vector(0, 0)
print(v, repr(v), v.length, v._replace(x=0), f"{v}", "%s" % (v,), v._asdict())


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("few", lambda: Point(1))
attempt("many", lambda: Point(1, 2, 3))
attempt("unknown", lambda: Point(1, z=2))
attempt("twice", lambda: Point(1, 2, x=3))
attempt("none", lambda: Row())
attempt("make", lambda: Point._make([1]))
attempt("replace", lambda: p._replace(z=1))
attempt("assign", lambda: setattr(p, "x", 5))
attempt("new attribute", lambda: setattr(p, "z", 5))
attempt("new attribute on a subclass", lambda: setattr(v, "z", 5))
attempt("keyword", lambda: namedtuple("K", "class"))
attempt("underscore", lambda: namedtuple("K", "_a"))
attempt("duplicate", lambda: namedtuple("K", "a a"))
attempt("identifier", lambda: namedtuple("K", "1a"))
attempt("type name", lambda: namedtuple("1K", "a"))
attempt("type name is a keyword", lambda: namedtuple("def", "a"))
attempt("defaults", lambda: namedtuple("K", "a", defaults=[1, 2]))
attempt("default order", lambda: namedtuple("K", "a b", defaults=[1])())
attempt("positional", lambda: namedtuple("K", "a", True))
attempt("fields", lambda: namedtuple("K", 5))
attempt("attribute", lambda: p.z)
attempt("index", lambda: p[2])
attempt("delete", lambda: delattr(p, "x"))
print(sorted([Point(2, 1), Point(1, 5)], key=lambda q: q.y), max(Point(2, 1), Point(1, 5)), {Point(1, 2): "a"}[(1, 2)])
match Point(0, 7):
    case Point(0, y=n):
        print("on the axis at", n)
for point in [Point(1, 2), (1, 2), Vector(1, 2)]:
    match point:
        case Point(a, b):
            print("point", a, b)
        case (a, b):
            print("pair", a, b, type(point).__name__)
import copy

print(copy.copy(p), copy.replace(p, y=0), copy.deepcopy(Row(1, ["x"])))
