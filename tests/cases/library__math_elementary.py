# Roots, powers, logarithms, trigonometry, and what they refuse.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for name in "sqrt cbrt exp exp2 expm1 log1p sin cos tan asin acos atan sinh cosh tanh asinh atanh degrees radians fabs".split():
    print(name, getattr(math, name)(0.5), getattr(math, name)(0))
print(math.acosh(2), math.atan2(1, -1), math.atan2(0, -1), math.copysign(3, -0.0), math.fmod(-7, 3), math.pow(2, 0.5))
print(math.log(10), math.log(8, 2), math.log(10**400), math.log2(8), math.log2(2**2000), math.log10(1000), math.log10(10**400))
print(math.fma(2, 3, 4), math.frexp(10), math.frexp(-0.1), math.modf(-2.5), math.modf(math.inf), math.ldexp(0.75, 4))
print(math.ldexp(1, -1074), math.ldexp(1, -1080), math.ulp(1), math.ulp(0), math.nextafter(1, 2), math.nextafter(0, -1, steps=3))
print(math.remainder(7, 4), math.remainder(5, 2), math.remainder(-5, 3), math.remainder(1.5, 1))
print(math.isfinite(1), math.isinf(-math.inf), math.isnan(math.nan), math.isclose(1, 1 + 1e-10), math.isclose(0, 1e-10))
print(math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10, abs_tol=1e-9))
tries = [
    "math.sqrt(-1)", "math.log(0)", "math.log(-1)", "math.log(-5.5)", "math.acos(2)", "math.atanh(1)", "math.exp(1000)",
    "math.cosh(1e5)", "math.sqrt('a')", "math.sqrt()", "math.pow(0, -1)", "math.pow(10, 400)", "math.pow(-8, 1/3)",
    "math.fmod(1, 0)", "math.sin(math.inf)", "math.log(2, 1)", "math.ldexp(1, 2000)", "math.ldexp(1, 1.5)",
    "math.atan2(1)", "math.remainder(1, 0)", "math.sqrt(10**400)", "math.sqrt(None)", "math.log2(0)", "math.log10(-1)",
    "math.isclose(1, 1, rel_tol=-1)", "math.log(1, 2, 3)", "math.nothing",
]
for text in tries:
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


class Number:
    def __float__(self):
        return 4.0


print(math.sqrt(Number()), math.sqrt(True), math.sqrt)
