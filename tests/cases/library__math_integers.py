# Integers of any size.
import math

print(math.ceil(1.2), math.ceil(-1.2), math.floor(1.8), math.floor(-1.2), math.trunc(-1.9), math.ceil(3), math.floor(10**30))
print(math.floor(1e20), math.ceil(True))
print(math.gcd(), math.gcd(12, 18), math.gcd(-4, 6), math.gcd(0, 5), math.gcd(12, 8, 20), math.lcm(4, 6), math.lcm(), math.lcm(3, 0))
print([math.isqrt(n) for n in (0, 1, 15, 16, 17)], math.isqrt(10**40), math.isqrt(10**40 - 1))
print([math.factorial(n) for n in range(8)], math.factorial(30))
print(math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.perm(2, 3))
print(math.prod([1, 2, 3]), math.prod([], start=5), math.prod([0.5, 4]), math.prod("a" for _ in ()))


class Shape:
    def __ceil__(self):
        return "ceiling"

    def __floor__(self):
        return "floor"

    def __trunc__(self):
        return "trunk"


print(math.ceil(Shape()), math.floor(Shape()), math.trunc(Shape()))
tries = [
    "math.factorial(-1)", "math.factorial(1.5)", "math.isqrt(-1)", "math.isqrt(1.0)", "math.comb(-1, 1)", "math.comb(1, -1)",
    "math.perm(-1, 2)", "math.gcd(1.5)", "math.floor('a')", "math.trunc('a')", "math.floor(math.inf)", "math.ceil(math.nan)",
    "math.lcm('a')", "math.factorial('3')",
]
for text in tries:
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
