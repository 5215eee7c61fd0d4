# Enumerations made in unusual ways: __new__, _missing_, _generate_next_value_, mixing in types, methods as members, nested classes.
import enum
from enum import Enum, IntEnum, StrEnum, auto, member, nonmember, property as enum_property, unique


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


class Status(Enum):
    OK = 200, "fine"
    MISSING = 404, "not found"

    def __new__(cls, code, phrase):
        made = object.__new__(cls)
        made._value_ = code
        made.phrase = phrase
        return made

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
        if value == 0:
            return 5
        return None

    @property
    def good(self):
        return self.value < 400


print(Status(200), Status(404).phrase, Status("ok"), Status.OK.good, Status.MISSING.good, [s.value for s in Status])
attempt("unknown", lambda: Status(500))
attempt("bad missing", lambda: Status(0))
attempt("tuple", lambda: Status((200, "fine")))


class Named(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name.lower()}-{start}-{count}-{last[-1:] if last else []}"

    RED = auto()
    GREEN = auto()
    BLUE = "b"
    BLACK = auto()


print([m.value for m in Named])


class Size(IntEnum):
    S = auto()
    M = auto()
    L = 10
    XL = auto()

    @classmethod
    def parse(cls, text):
        return cls[text.strip().upper()]


print(list(Size), Size.S < Size.XL, Size.M + 1, Size.parse(" xl "), Size(10), f"{Size.L}", "%d" % Size.M, "%s" % Size.M, str(Size.L), repr(Size.L), sorted([Size.L, Size.S]), max(Size), range(Size.M)[1], [10, 20, 30][Size.S], isinstance(Size.S, int), Size.S == 1, hash(Size.S) == hash(1), 2 in Size, {1: "x"}[Size.S])


class Colour(StrEnum):
    RED = auto()
    DARK_BLUE = auto()
    OTHER = "something"


print(list(Colour), Colour.RED + "!", Colour("red"), f"{Colour.OTHER:>12}", Colour.RED == "red", "-".join(Colour), Colour.DARK_BLUE.title(), type(Colour.RED.upper()).__name__)
attempt("number", lambda: StrEnum("Bad", {"A": 1}))
attempt("float auto", lambda: StrEnum("Bad2", {"A": (b"x", "utf-8", "strict", 4)}))


class Op(Enum):
    ADD = member(lambda a, b: a + b)
    SUB = member(lambda a, b: a - b)
    helper = nonmember(5)

    def __call__(self, a, b):
        return self.value(a, b)


print(Op.ADD(1, 2), Op.SUB(1, 2), Op.helper, len(Op), [o.name for o in Op])


class Planet(float, Enum):
    EARTH = 5.97e24
    MARS = 6.4e23

    def __str__(self):
        return self.name.title()


print(Planet.EARTH > Planet.MARS, Planet.EARTH / 2, Planet.MARS, f"{Planet.MARS}", repr(Planet.MARS), Planet.EARTH.hex())


class Ordered(Enum):
    def __lt__(self, other):
        return self.value < other.value if self.__class__ is other.__class__ else NotImplemented

    def __hash__(self):
        return hash(self.name)


class Grade(Ordered):
    A = 3
    B = 1


print(sorted(Grade), min(Grade), {Grade.A: 1}[Grade.A])
attempt("compare", lambda: Grade.A < 3)
attempt("subclass", lambda: type("More", (Grade,), {}))
attempt("instance attribute", lambda: setattr(Grade.A, "note", "fine"))
print(Grade.A.note)
attempt("name", lambda: setattr(Grade.A, "name", "fine"))
attempt("value", lambda: setattr(Grade.A, "value", "fine"))
attempt("class attribute", lambda: setattr(Grade, "extra", 1))
attempt("member again", lambda: setattr(Grade, "A", 1))
attempt("delete", lambda: delattr(Grade, "A"))
attempt("call", lambda: Grade())
attempt("attribute", lambda: Grade.C)
attempt("item", lambda: Grade["C"])
attempt("of a member", lambda: Grade.A.C)
attempt("member of member", lambda: Grade.A.B)
attempt("functional", lambda: list(Enum("Animal", "CAT DOG")) + list(Enum("Pair", [("X", 1), ("Y", "two")])) + list(IntEnum("Num", "ONE, TWO", start=5)))
attempt("functional text", lambda: Enum("Empty", ""))
attempt("names twice", lambda: Enum("Twice", "A A"))
attempt("sunder", lambda: Enum("Odd", "_bad_"))
attempt("mro", lambda: Enum("Odd", "mro"))
attempt("unique", lambda: unique(Enum("Alias", {"A": 1, "B": 1})))
try:

    class Repeat(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
try:

    class Mixed(int, str, Enum):
        A = 1
except TypeError as error:
    print(error)


class WithName(Enum):
    name = "n"
    value = "v"
    other = 1

    @enum_property
    def label(self):
        return f"<{self._name_}>"


print(list(WithName), WithName.other.label, WithName.name, WithName["name"]._value_)
print(bool(Enum("Zero", {"A": 0}).A), isinstance(Enum, type), type(Enum).__name__, enum.EnumMeta is enum.EnumType, Size.__members__["S"], list(reversed(Size))[0], len(Size), Size.__doc__, dir(Size)[:3])
