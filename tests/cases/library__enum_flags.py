# Flags: combining, iterating, containing, inverting; boundaries; names of combinations; IntFlag with ints.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto, verify


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC
    NONE = 0


rw = Perm.READ | Perm.WRITE
print(rw, repr(rw), rw.name, rw.value, list(rw), len(rw), Perm.READ in rw, rw in Perm.ALL, bool(Perm.NONE), Perm.NONE, ~rw, ~Perm.NONE, rw ^ Perm.READ, rw & ~Perm.READ)
print(list(Perm), Perm.__members__.keys(), Perm(5), Perm(0), Perm["ALL"], Perm.ALL is Perm(7), rw == Perm(3), rw is Perm(3), hash(rw) == hash(Perm(3)), f"{rw}", f"{rw!r:>30}", str(Perm.ALL))
attempt("too large", lambda: Perm(8))
attempt("negative", lambda: Perm(-2))
attempt("with int", lambda: Perm.READ | 4)
attempt("contains int", lambda: 1 in Perm.READ)
attempt("contains in class", lambda: (1 in Perm, 3 in Perm, 9 in Perm, "READ" in Perm))
attempt("less", lambda: Perm.READ < Perm.WRITE)
attempt("text", lambda: Perm("READ"))


class Style(IntFlag):
    BOLD = 1
    ITALIC = 2
    LINE = 8


mix = Style.BOLD | 8
print(mix, repr(mix), mix + 1, type(mix | 4), repr(Style(4)), repr(Style(6)), repr(~Style.BOLD), Style.BOLD == 1, f"{mix:03b}", int(mix), repr(Style(-1)), repr(Style(0)), [s.name for s in Style(15)], repr(mix & 9), repr(1 | Style.ITALIC), mix.name, Style(5).name)


class Loose(Flag, boundary=CONFORM):
    A = 1
    B = 2


class Kept(Flag, boundary=KEEP):
    A = 1
    B = 2


class Thrown(IntFlag, boundary=EJECT):
    A = 1
    B = 2


class Tight(IntFlag, boundary=STRICT):
    A = 1
    B = 2


print(repr(Loose(7)), repr(Kept(7)), repr(Thrown(7)), type(Thrown(7)), list(Kept(7)), repr(~Kept(4)))
attempt("strict", lambda: Tight(7))


class Shift(Flag):
    FIRST = auto()
    EIGHTH = 8
    NEXT = auto()
    PAIR = FIRST | EIGHTH

    @property
    def count(self):
        return len(self)

    def __str__(self):
        return "+".join(m.name.lower() for m in self) or "none"


print([m.value for m in Shift], Shift.PAIR, Shift(0), Shift.PAIR.count, str(Shift.NEXT | Shift.FIRST), Shift.PAIR.name, repr(Shift.PAIR), [Shift.FIRST, Shift.NEXT])
attempt("verify", lambda: verify(enum.NAMED_FLAGS)(Flag("Holes", {"A": 1, "B": 6})))
attempt("unique", lambda: enum.unique(Flag("Twice", {"A": 1, "B": 1})))
attempt("continuous", lambda: verify(enum.CONTINUOUS)(Flag("Gap", {"A": 1, "B": 4})))
for perm in Perm.ALL:
    match perm:
        case Perm.READ:
            print("r", end=" ")
        case Perm.WRITE | Perm.EXEC:
            print("w or x", end=" ")
print()
mask = Perm.NONE
for perm in Perm:
    mask |= perm
print(mask, mask is Perm.ALL, sum(p.value for p in Perm), sorted(Perm, key=lambda p: -p.value), {Perm.READ: 1}[Perm(1)])
