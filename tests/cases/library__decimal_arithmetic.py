# Arithmetic of decimals: thousands of operations on numbers made by chance, in contexts made by chance, each with its result
# or its error and with the flags that it raised.
import random
from decimal import *

draw = random.Random(2024)
roundings = [
    ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP,
]
special = ["NaN", "sNaN", "Infinity", "-Infinity", "-NaN123", "sNaN45", "0", "-0", "0E+5", "-0E-3", "1", "-1", "1.000", "1E+3", "0.5", "101", "11"]
two = (
    "add subtract multiply divide divide_int remainder divmod compare compare_signal compare_total compare_total_mag logical_and "
    "logical_or logical_xor max max_mag min min_mag next_toward remainder_near rotate scaleb shift quantize copy_sign same_quantum"
).split()
one = (
    "abs minus plus sqrt logb logical_invert next_minus next_plus normalize number_class to_integral_exact to_integral_value "
    "is_normal is_subnormal is_zero to_sci_string to_eng_string copy_abs create_decimal copy_negate"
).split()


def number(context):
    if draw.random() < 0.2:
        return Decimal(draw.choice(special))
    digits = "".join(draw.choices(draw.choice(["0123456789", "09", "05", "1"]), k=draw.randint(1, draw.choice([2, 5, context.prec * 2 + 3]))))
    reach = draw.choice([0, 0, 2, 5, context.prec, context.Emax])
    return Decimal(f"{draw.choice(['', '-'])}{digits}E{draw.randint(-reach, reach)}")


def shown(value):
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


for _ in range(60):
    context = Context(
        prec=draw.choice([1, 2, 3, 5, 9, 28]), rounding=draw.choice(roundings), Emax=draw.choice([5, 9, 99, 999999]),
        Emin=-draw.choice([5, 9, 99, 999999]), capitals=draw.choice([0, 1, 1]), clamp=draw.choice([0, 0, 1]),
        traps=draw.choice([[], [], [InvalidOperation], [Inexact, Overflow, DivisionByZero], [Underflow, Subnormal], [Clamped, Rounded]]),
    )
    print(context)
    for _ in range(25):
        a, b, c = number(context), number(context), number(context)
        context.clear_flags()
        name, args = draw.choice([(draw.choice(two), (a, b)), (draw.choice(one), (a,)), ("fma", (a, b, c))])
        try:
            result = shown(getattr(context, name)(*args))
        except DecimalException as error:
            result = f"{type(error).__name__} {error}"
        print(name, shown(args), "=", result, [signal.__name__ for signal, up in context.flags.items() if up])
