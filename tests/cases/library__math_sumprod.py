# Sums of products as math.sumprod takes them: small integers first, then floats, rounded once, and then whatever there is;
# a thousand sums of mixed numbers.
import math
import random
from fractions import Fraction

print(math.sumprod([], []), math.sumprod([-0.0], [1.0]), math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 10, [3] * 10))
print(math.sumprod([1e100, 1.0, -1e100], [1, 1, 1]), math.sumprod([2**70, 0.1], [1, 0.1]), math.sumprod([Fraction(1, 3)], [3]))
for left, right in (([1], []), (["a"], [1.5]), ([None, 1], [2, 3])):
    try:
        print(math.sumprod(left, right))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
draw = random.Random(3)
kinds = [
    lambda: draw.randint(-9, 9), draw.random, lambda: draw.gauss(0, 1e10), lambda: 2**70, lambda: 1e308, lambda: -0.0,
    lambda: True, lambda: math.inf, lambda: 2j,
]
for _ in range(1000):
    chosen = draw.choices(kinds, k=3)
    size = draw.randint(0, 6)
    left = [draw.choice(chosen)() for _ in range(size)]
    right = [draw.choice(chosen)() for _ in range(size)]
    try:
        print(math.sumprod(left, right))
    except OverflowError as error:
        print(error)
