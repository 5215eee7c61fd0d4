# Decimals as text: what is read, how they are shown, and format specifications, many of them made by chance.
import random
from decimal import *

for text in (
    "0", "-0", "+1", "1.50", ".5", "5.", "1e5", "1E-10", "-1.5e+3", "0.000001", "0.0000001", "1E+0", "0E-7", "0E+7", "  12 \n", "1_000.5",
    "\u0661\u0662", "Infinity", "-inf", "NaN", "nan007", "-sNaN12", "123456789012345678901234567890", "1e999999999999999999", "12E+6",
):
    value = Decimal(text)
    print(repr(text), repr(value), value.to_eng_string(), value.as_tuple(), value.adjusted())
for wrong in ("", ".", "1 2", "e5", "1e", "0x1", "1.2.3", "--1", "Inf1", "nanx", "1e1000000000000000000", "1e-2000000000000000000", "_", "+"):
    try:
        print(repr(wrong), Decimal(wrong))
    except InvalidOperation as error:
        print(repr(wrong), error)
for wrong in (None, 2j, b"1", {}, (1, 2), (2, (1,), 0), (0, (1, "a"), 0), (0, (10,), 0), (0, (1,), "x"), (0, (1,), 1.5), (0, 5, 1)):
    try:
        print(repr(wrong), Decimal(wrong))
    except (TypeError, ValueError) as error:
        print(repr(wrong), type(error).__name__, error)
for other in (3, -(10**40), True, 0.1, -2.5, -0.0, 1e300, float("nan"), float("-inf"), (1, (1, 2, 3), -2), [0, [0, 0, 5], 3], (0, (), "F"), (1, (7,), "n"), Decimal("1.0")):
    print(repr(other), repr(Decimal(other)))
print(Decimal(), Decimal(value="7"), Decimal.from_float(0.5), Decimal.from_float(3))
getcontext().capitals = 0
print(Decimal("1E+5"), repr(Decimal("1E+5")), f"{Decimal('1E+5')}", f"{Decimal('1E+5'):E}")
getcontext().capitals = 1
print(len(str(Decimal("7" * 5000))), str(Decimal("1" * 4500) + 1)[-3:])

values = [
    "NaN", "-Infinity", "sNaN12", "0", "-0", "0E+5", "-0E-7", "1", "123456789.987654321", "-1234567", "0.000001234", "-0.0000000012", "9.995",
    "99.5", "0.5", "1E+20", "1E-20", "12345678901234567890", "-999.9995", "5E-1", "15", "25", "1234", "12345E+2",
]
draw = random.Random(3)
choose = draw.choice
for _ in range(900):
    value = choose(values)
    spec = (
        choose(["", "", "*", "0"]) + choose(["", "<", ">", "^", "="]) + choose(["", "", "+", "-", " "]) + choose(["", "", "z"])
        + choose(["", "", "0"]) + choose(["", "5", "12", "20"]) + choose(["", "", ",", "_"]) + choose(["", "", ".0", ".1", ".2", ".5", "."])
        + choose(["", "e", "E", "f", "F", "g", "G", "%", "n", "d"])
    )
    getcontext().rounding = choose([ROUND_HALF_EVEN, ROUND_HALF_EVEN, ROUND_UP, ROUND_FLOOR])
    try:
        print(value, repr(spec), repr(format(Decimal(value), spec)))
    except ValueError as error:
        print(value, repr(spec), error)
