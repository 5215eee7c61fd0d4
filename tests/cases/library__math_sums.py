# Sums, distances, and special functions.
import math

print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1.0, -1e100]), math.fsum([math.inf, 1]))
print(math.hypot(3, 4), math.hypot(), math.hypot(1, 1), math.hypot(math.inf, math.nan), math.hypot(1e200, 1e200), math.hypot(1, 2, 3))
print(math.dist((0, 0), (3, 4)), math.dist([1], [4]), math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 10, [1.0] * 10))
print([round(math.erf(x), 12) for x in (0, 0.5, 1, -2, 7)], [round(math.erfc(x), 12) for x in (0, 0.5, 1, -2, 7)])
print([round(math.gamma(x), 8) for x in (0.5, 1, 5, 4.5, -0.5)], [round(math.lgamma(x), 8) for x in (0.5, 1, 2, 10, 100.5, -1.5)])
print(math.gamma(10), math.gamma(20))
tries = [
    "math.fsum([math.inf, -math.inf])", "math.dist((1,), (1, 2))", "math.sumprod([1], [1, 2])", "math.gamma(0)", "math.gamma(-1)",
    "math.gamma(200)", "math.lgamma(-1)", "math.fsum(['a'])", "math.hypot('a')",
]
for text in tries:
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
