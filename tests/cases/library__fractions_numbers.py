# Exact numbers: from texts and floats, mixed arithmetic, rounding, limits, formatting, sums that come out even.
import math
from fractions import Fraction as F


def attempt(label, call):
    try:
        print(label, repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


print([str(F(x)) for x in ("3/4", " -7/14 ", "1.25", "-2e-3", "1_000/3", "+.5", "5")], F(0.1), F(0.5), F(6, -4), F(), F(F(1, 3), F(2, 5)), F(True))
print(sum([F(1, 10)] * 10), F(1, 3) + F(1, 6), F(1, 2) - 1, 2 * F(3, 4), F(1, 2) / F(1, 4), F(7, 2) // 1, F(-7, 2) % 2, divmod(F(7, 2), F(2, 3)), F(2, 3) ** 3, F(2, 3) ** -2, F(4, 9) ** 0.5, 2 ** F(2), F(1, 2) + 0.5, F(1, 2) * 1j, -F(1, 2), +F(1, 2), abs(F(-1, 2)))
print(int(F(7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 2), round(F(1234), -2), math.trunc(F(-7, 2)), float(F(1, 3)), bool(F(0)), F(7, 2).as_integer_ratio(), F(4, 2).is_integer(), F(3, 4).numerator, F(3, 4).denominator)
print(F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(2) == 2, hash(F(2)) == hash(2), hash(F(1, 2)) == hash(0.5), F(1, 3) < 0.34, F(1, 3) < F(1, 2), F(1, 3) >= 1, F(1) == 1 + 0j, sorted([F(1, 2), 0.3, 1]), max(F(1, 3), F(2, 7)), {F(1, 2): "half"}[0.5])
print(F(math.pi).limit_denominator(1000), F("3.14159").limit_denominator(10), F(0.3).limit_denominator(), F.from_float(0.25), F.from_float(3), repr(F(3, 4)), f"{F(1, 3)}", f"{F(22, 7):.3f}", f"{F(1, 3):>8}" , f"{F(2, 3):.2%}", f"{F(12345, 2):,.1f}", f"{F(1, 3):.3e}", f"{F(5, 4):+.1f}", f"{F(1, 3):_>10.4g}", F(3, 4) * 100)


def egyptian(f):
    while f:
        unit = F(1, math.ceil(1 / f))
        yield unit
        f -= unit


print([str(x) for x in egyptian(F(7, 15))], sum(egyptian(F(7, 15))), math.prod([F(1, 2), F(2, 3), F(3, 4)]), sum(map(F, ("0.1", "0.2"))) == F("0.3"), pow(F(1, 2), 2), F(10**30, 3) - F(10**30 - 1, 3))
attempt("zero", lambda: F(1, 0))
attempt("zero text", lambda: F("1/0"))
attempt("text", lambda: F("x"))
attempt("space", lambda: F("1 / 2"))
attempt("nan", lambda: F(float("nan")))
attempt("inf", lambda: F(float("inf")))
attempt("float pair", lambda: F(1.5, 2))
attempt("text pair", lambda: F("1", "2"))
attempt("none", lambda: F(None))
attempt("complex", lambda: F(1j))
attempt("divide", lambda: F(1) / 0)
attempt("floor", lambda: F(1) // 0)
attempt("mod", lambda: F(1) % 0)
attempt("add", lambda: F(1) + "a")
attempt("less", lambda: F(1) < "a")
attempt("power", lambda: F(0) ** -1)
attempt("limit", lambda: F(1, 3).limit_denominator(0))
attempt("assign", lambda: setattr(F(1), "numerator", 5))
attempt("format", lambda: format(F(1, 3), "d"))
attempt("from float", lambda: F.from_float("x"))
attempt("decimal places", lambda: round(F(1, 3), "x"))
match F(1, 2):
    case F(numerator=1, denominator=d):
        print("one over", d)


class Mine(F):
    pass


print(type(Mine(1, 2) + 1).__name__, Mine(1, 2), repr(Mine(1, 2)), isinstance(Mine(1), F), F(Mine(3, 4)))
