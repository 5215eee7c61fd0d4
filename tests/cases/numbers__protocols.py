# Classes that take part in arithmetic: special methods, reflected ones, subclasses of int, float and str.
import asyncio


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        if isinstance(other, int):
            return Money(self.cents + other)
        return NotImplemented

    __radd__ = __add__

    def __mul__(self, count):
        return Money(self.cents * count)

    def __lt__(self, other):
        return self.cents < other.cents

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __hash__(self):
        return hash(self.cents)

    def __neg__(self):
        return Money(-self.cents)

    def __abs__(self):
        return Money(abs(self.cents))

    def __bool__(self):
        return self.cents != 0

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __index__(self):
        return self.cents

    def __round__(self, ndigits=None):
        return Money(round(self.cents, ndigits))

    def __format__(self, spec):
        return f"<{self.cents / 100:{spec or '.2f'}}>"

    def __repr__(self):
        return f"Money({self.cents})"


class Celsius(float):
    def __repr__(self):
        return f"{float(self)}°C"

    def __add__(self, other):
        return Celsius(super().__add__(other))


class Port(int):
    def __new__(cls, value):
        if not 0 < int(value) < 65536:
            raise ValueError(f"bad port {value}")
        return super().__new__(cls, value)

    def describe(self):
        return f"port {self:d}/{self + 0!r}"


class Shout(str):
    def __str__(self):
        return super().__str__().upper() + "!"

    def __add__(self, other):
        return Shout(super().__add__(other))


class Bad:
    def __int__(self):
        return "no"

    def __float__(self):
        return 1

    def __index__(self):
        return 1.5

    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __bool__(self):
        return 2

    def __format__(self, spec):
        return 7


def case(label, thunk):
    try:
        print(f"{label} = {thunk()!r}")
    except Exception as error:
        print(f"{label} raises {type(error).__name__}: {error}")


async def main():
    a, b = Money(1250), Money(399)
    print(a + b, a + 1, 1 + a, sum([a, b]), a * 3, -a, abs(Money(-5)), sorted([a, b]), max(a, b), {a: 1}[Money(1250)])
    await asyncio.sleep(0)
    print(int(a), float(a), bool(a), bool(Money(0)), hex(Money(255)), [10, 20, 30][Money(1)], round(Money(1234), -2))
    print(f"{a}", f"{a:>8.1f}", "{:.0f}".format(a), format(a), "%d %.1f %s %r" % (a, a, a, a), f"{a!r:>12}")
    print("ab" * Money(2), range(10)[Money(3)], int("11", Money(2)), (5).__add__(a), a == 5, a != 5)
    case("a + 'x'", lambda: a + "x")
    case("'x' + a", lambda: "x" + a)
    case("a < 5", lambda: a < 5)
    case("a - b", lambda: a - b)
    case("a @ b", lambda: a @ b)
    t = Celsius(21.5)
    print(t, repr(t), t + 1, [t], t * 2, type(t * 2).__name__, t == 21.5, f"{t:.2f}", isinstance(t, float), t.is_integer())
    p = Port("8080")
    print(p, repr(p), p + 1, type(p + 1).__name__, p.describe(), p == 8080, {p: "x"}[8080], isinstance(p, int), p.bit_length())
    case("Port(0)", lambda: Port(0))
    s = Shout("hey")
    print(s, repr(s), s + " you", s.upper(), len(s), s == "hey", type(s.upper()).__name__, "%s" % s, f"{s}", f"{s:>6}", "-".join([s, s]))
    bad = Bad()
    for name, make in [("int", int), ("float", float), ("str", str), ("repr", repr), ("bool", bool), ("format", format), ("hex", hex), ("ascii", ascii)]:
        case(f"{name}(bad)", lambda: make(bad))
    case("[0][bad]", lambda: [0][bad])
    case("f'{bad}'", lambda: f"{bad}")
    case("'%d' % bad", lambda: "%d" % bad)
    case("not bad", lambda: not bad)
    print(int.__add__(2, 3), (2).__radd__(3), (2).__rsub__(10), (7).__divmod__(2), (2).__pow__(5, 3), (2.5).__floor__(), (2.5).__ceil__())
    print((2).__add__(2.5), (2.5).__add__(2), (2).__eq__("a"), (2).__lt__(3), "a".__lt__("b"), "a".__add__("b"), "ab".__contains__("a"))
    print((5).__hash__() == hash(5), (5).__bool__(), (5).__repr__(), "x".__repr__(), (5).__format__("03"), (1.5).__round__(), (5).__index__())


asyncio.run(main())
