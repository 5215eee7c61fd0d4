# __match_args__ through inheritance, properties, slots, NamedTuple-like tuples, enums by hand, and virtual attributes.

class Base:
    __match_args__ = ("a",)
    def __init__(self, a): self.a = a

class Wider(Base):
    __match_args__ = Base.__match_args__ + ("b",)
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b

class Emptied(Base):
    __match_args__ = ()

class Slotted:
    __slots__ = __match_args__ = ("x", "y")
    def __init__(self, x=None): self.x = x

class Pair(list):
    __match_args__ = ("first", "second")
    first = property(lambda self: self[0])
    second = property(lambda self: self[1])

class Kind:
    def __init__(self, name): self.name = name
    def __eq__(self, other): return isinstance(other, Kind) and self.name == other.name
    def __repr__(self): return f"Kind.{self.name}"

Kind.ONE, Kind.TWO = Kind("ONE"), Kind("TWO")

def f(x):
    match x:
        case Kind.ONE: return "first kind"
        case Kind(name="TWO" | "THREE" as n): return n
        case Emptied(): return f"emptied {x.a}"
        case Wider(1, b): return f"wider {b}"
        case Base(Base(Base(deep))): return f"three deep {deep}"
        case Base(a): return f"base {a!r}" if not isinstance(a, Base) else "two deep"
        case Slotted(x, y): return "both slots"
        case Slotted(None): return "empty slot"
        case Slotted(x): return f"slot {x}"
        case Pair(1, s): return f"pair by class {s}"
        case [a, b]: return f"pair by sequence {a} {b}"
        case _: return "?"

s = Slotted(3)
s.y = 4
for x in (Kind("ONE"), Kind("TWO"), Kind("FOUR"), Emptied(5), Wider(1, 2), Wider(3, 4), Base(Base(Base(6))), Base(Base(7)), Base([8]), s, Slotted(), Slotted(9),
          Pair([1, 2]), Pair([3, 4])):
    print(f(x))
Base.__match_args__ = ("a", "extra")
Base.extra = "added later"
match Base(1):
    case Base(a, e): print(a, e)
match Emptied(1):
    case Emptied(1): print("never")
