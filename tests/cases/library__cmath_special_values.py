# Functions of complex numbers where a part is infinite, not a number, or a zero with a sign: as Annex G of C has them.
import cmath
import math

parts = [-math.inf, -1.5, -0.0, 0.0, 1.5, math.inf, math.nan]


def shown(x):
    return "nan" if x != x else f"{x:.12g}"


for name in (
    "sqrt", "acos", "acosh", "asin", "asinh", "atan", "atanh", "tan", "tanh", "exp", "cos", "sin", "cosh", "sinh", "log", "log10",
):
    function = getattr(cmath, name)
    for a in parts:
        for b in parts:
            try:
                w = function(complex(a, b))
                print(name, a, b, shown(w.real), shown(w.imag))
            except (ValueError, OverflowError) as error:
                print(name, a, b, error)
