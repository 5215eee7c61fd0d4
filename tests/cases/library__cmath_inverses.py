# Roots, inverse and hyperbolic functions of complex numbers on both sides of their cuts and by chance, to 12 digits: the last bits of what is
# drawn hang on the C library.
import cmath
import random

draw = random.Random(4)
parts = [-4.0, -1.5, -1.0, -0.0, 0.0, 0.5, 1.0, 2.5, 710.0, 1e-9, 5e-324, 1e160, -1e308]
numbers = [complex(a, b) for a in parts for b in parts]
numbers += [complex(draw.gauss(0, 3), draw.gauss(0, 3)) for _ in range(100)]
numbers += [complex(1 + draw.gauss(0, 1e-8), draw.gauss(0, 1e-8)) for _ in range(20)]
for name in ("sqrt", "acos", "acosh", "asin", "asinh", "atan", "atanh", "tan", "tanh"):
    function = getattr(cmath, name)
    for z in numbers:
        try:
            w = function(z)
            print(name, f"{z:.12g}", f"{w.real:.12g} {w.imag:.12g}")
        except (ValueError, OverflowError) as error:
            print(name, f"{z:.12g}", error)
print(cmath.sqrt(-1), cmath.sqrt(4), cmath.sqrt(True), cmath.acos(0), cmath.atan(0))
for wrong in (lambda: cmath.sqrt("1"), lambda: cmath.acos(), lambda: cmath.tan(None), lambda: cmath.atanh(1)):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
    except TypeError:
        print("no number")
