# Exponentials, logarithms, powers and roots, to the last digit, in small and large precisions, and what they refuse.
import random
from decimal import *

context = getcontext()
for digits in (5, 28, 60, 200):
    context.prec = digits
    print(Decimal(2).sqrt(), Decimal(10).ln(), Decimal(1).exp(), Decimal(2).log10(), Decimal(2) ** Decimal("0.5"), Decimal(3) ** -7)
context.prec = 28
for text in ("0", "-0", "1", "10", "0.001", "1E+30", "1.0000000000000001", "0.99999999999999999999", "-1", "NaN", "Infinity", "-Infinity", "1E-50", "1E+7"):
    value = Decimal(text)
    for name in ("exp", "ln", "log10", "sqrt"):
        context.clear_flags()
        try:
            result = getattr(value, name)()
        except DecimalException as error:
            result = f"{type(error).__name__} {error}"
        print(name, text, result, [signal.__name__ for signal, up in context.flags.items() if up])
for base, exponent in (
    ("2", "10"), ("2", "-10"), ("-2", "3"), ("-2", "0.5"), ("0", "0"), ("0", "-1"), ("-0", "-3"), ("1", "Infinity"), ("2", "-Infinity"),
    ("Infinity", "0"), ("-Infinity", "3"), ("NaN", "0"), ("1.0", "5"), ("1", "0.5"), ("10", "1E+7"), ("10", "-1E+30"), ("7", "1E-40"),
):
    context.clear_flags()
    try:
        result = Decimal(base) ** Decimal(exponent)
    except DecimalException as error:
        result = f"{type(error).__name__} {error}"
    print(base, "**", exponent, "=", result, [signal.__name__ for signal, up in context.flags.items() if up])
print(pow(Decimal(3), 100, 7), pow(Decimal(-3), 5, 7), 2 ** Decimal(8), Decimal(2) ** 8, context.power(2, 5, 7))
for wrong in (lambda: pow(Decimal(3), 2, 0), lambda: pow(Decimal("1.5"), 2, 7), lambda: Decimal(2) ** 0.5, lambda: 2.5 ** Decimal(2)):
    try:
        print(wrong())
    except (TypeError, DecimalException) as error:
        print(type(error).__name__, error)
draw = random.Random(11)
for _ in range(150):
    context.prec = draw.choice([1, 3, 9, 16, 28, 34])
    context.rounding = draw.choice([ROUND_HALF_EVEN, ROUND_UP, ROUND_FLOOR, ROUND_05UP])
    x = Decimal(draw.randint(1, 10**9)).scaleb(-draw.randint(0, 12))
    y = Decimal(draw.randint(-(10**4), 10**4)).scaleb(-draw.choice([0, 2, 4]))
    if abs(y) > 300:
        y = y.scaleb(-3)
    print(x, y, x.ln(), x.log10(), y.exp(), x.sqrt(), x**y)
