# Decimals beside each other and beside other numbers: order, equality, hashes, arithmetic across types, conversions.
import math
from decimal import *
from fractions import Fraction

values = [Decimal(text) for text in ("-Infinity", "-1.5", "-0", "0.00", "0.1", "1", "1.0", "1E+20", "Infinity", "NaN")]
others = [*values, 0, 1, -2, 10**20, True, 0.1, 0.5, 1.0, -0.0, float("inf"), float("nan"), Fraction(1, 10), Fraction(-3, 2), 1 + 0j, 1j, "1", None]
for a in values:
    for b in others:
        shown = [a == b, a != b]
        for compare in (lambda: a < b, lambda: a <= b, lambda: b < a, lambda: a >= b):
            try:
                shown.append(compare())
            except (TypeError, InvalidOperation) as error:
                shown.append(f"{type(error).__name__} {error}")
        print(repr(a), repr(b), *shown)
print([hash(a) == hash(b) for a, b in ((Decimal(1), 1), (Decimal("0.5"), 0.5), (Decimal("1E+20"), 10**20), (Decimal("0.1"), Fraction(1, 10)))])
print(hash(Decimal("-1")), hash(Decimal("Infinity")), hash(Decimal("-Infinity")), {Decimal("1.0"): "one"}[1], hash(Decimal("1E-999999")))
print(sorted([Decimal("2.5"), 1, Decimal("-3"), 2.25, Fraction(7, 3)]), max(Decimal(2), 3), sum([Decimal("0.1")] * 10) == 1)
for made in (
    lambda: Decimal(1) + 2, lambda: 2 - Decimal("0.5"), lambda: 7 // Decimal(2), lambda: divmod(-7, Decimal(2)), lambda: -7 % Decimal(3),
    lambda: Decimal(1) + 1.5, lambda: 1.5 * Decimal(1), lambda: Decimal(1) + Fraction(1, 2), lambda: Decimal(1) + "1", lambda: Decimal(1) / None,
    lambda: Decimal(1) < "1", lambda: Decimal("sNaN") == 1, lambda: Decimal("sNaN") < 1, lambda: hash(Decimal("sNaN")), lambda: Decimal(3).max(1.5),
    lambda: Decimal(1) << 2, lambda: round(Decimal("2.5")), lambda: round(Decimal("2.675"), 2), lambda: round(Decimal(1234), -2),
    lambda: round(Decimal("NaN")), lambda: round(Decimal("Infinity")), lambda: round(Decimal(1), "x"), lambda: int(Decimal("-3.9")),
    lambda: int(Decimal("Infinity")), lambda: int(Decimal("NaN")), lambda: math.floor(Decimal("-3.1")), lambda: math.ceil(Decimal("3.1")),
    lambda: math.trunc(Decimal("-3.9")), lambda: float(Decimal("1E-5")), lambda: float(Decimal("-Infinity")), lambda: float(Decimal("sNaN")),
    lambda: complex(Decimal("1.5")), lambda: bool(Decimal("0E+5")), lambda: bool(Decimal("NaN")), lambda: Decimal("0.75").as_integer_ratio(),
    lambda: Decimal("NaN").as_integer_ratio(), lambda: Decimal("Infinity").as_integer_ratio(), lambda: Decimal("12E+2").as_integer_ratio(),
    lambda: math.sqrt(Decimal(16)), lambda: range(Decimal(3)), lambda: [1, 2][Decimal(1)], lambda: "%d %.2f" % (Decimal("3.7"), Decimal("3.756")),
    lambda: Decimal("1.10").compare(Decimal("1.1")), lambda: Decimal("1.10").compare_total(Decimal("1.1")), lambda: Decimal(5).real,
    lambda: Decimal(5).imag, lambda: Decimal(5).conjugate(), lambda: abs(Decimal("-5")), lambda: +Decimal("-0"), lambda: -Decimal(0),
    lambda: isinstance(Decimal(1), float), lambda: Decimal(1).nothing, lambda: Decimal("123.456").quantize(Decimal("0.01")),
    lambda: Decimal("123.456").quantize(Decimal("0.01"), rounding=ROUND_UP), lambda: Decimal(1).quantize(Decimal("1E-50")),
    lambda: Decimal("2.5").to_integral_value(rounding=ROUND_HALF_UP), lambda: Decimal(1).quantize(1, rounding="up"),
):
    try:
        print(repr(made()))
    except (ArithmeticError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Money(Decimal):
    def __repr__(self):
        return f"Money({self})"


money = Money("12.50")
print(repr(money), type(money + 1), money == Decimal("12.5"), repr(Money(money)), repr(Money.from_float(0.5)), type(+money))
