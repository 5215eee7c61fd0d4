# Means, medians, modes, quantiles and spreads of data of many types, and what is refused.
import random
import statistics
from fractions import Fraction
from statistics import *


def tried(function, *args, **kwargs):
    try:
        value = function(*args, **kwargs)
    except (ValueError, TypeError, AttributeError, ZeroDivisionError, OverflowError) as error:
        print(function.__name__, "raises", type(error).__name__, error)
    else:
        print(function.__name__, type(value).__name__, value)


draw = random.Random(1)
samples = [
    [], [1], [1, 3], [1, 2], [1, 2, 2, 3, 3], [0.1] * 3, [1e308, 1e308], [1e-320, 3e-320], [True, False, True],
    [Fraction(1, 3), Fraction(1, 6)], [Fraction(1, 3), 0.5], [3, -5], [0, 1], [2.5, float("inf")], [float("inf"), float("-inf")],
    [1, "x"], ["a", "b"], [None], [2j], [draw.gauss(0, 5) for _ in range(50)], [draw.randint(0, 9) for _ in range(50)], [10**400],
]
for data in samples:
    print("-----", data if len(data) < 20 else len(data))
    for function in (
        mean, fmean, median, median_low, median_high, mode, multimode, variance, pvariance, stdev, pstdev, median_grouped,
        harmonic_mean, geometric_mean, quantiles,
    ):
        tried(function, data)
    tried(mean, iter(data))
print("-----")
for n in (0, 1, 2, 5, 10):
    for method in ("exclusive", "inclusive", "none"):
        tried(quantiles, [3, 1, 4, 1, 5, 9, 2, 6], n=n, method=method)
tried(quantiles, [7], n=3)
tried(fmean, [1, 2, 3], [3, 1, 1])
tried(fmean, [1, 2, 3], weights=iter([0.5, 0.25, 0.25]))
tried(fmean, [1, 2, 3], [1, 2])
tried(fmean, [1, 2], [0, 0])
tried(harmonic_mean, [40, 60], weights=[5, 30])
tried(harmonic_mean, [40, 60], weights=[5])
tried(harmonic_mean, [40, 60], weights=[-5, 1])
tried(harmonic_mean, [40, -60])
tried(harmonic_mean, [40, 0])
tried(median_grouped, [1, 2, 2, 3, 4, 4, 4, 4, 4, 5], interval=2)
tried(median_grouped, ["1"], interval="two")
tried(variance, [1, 2, 3, 4], 2)
tried(variance, [1, 2, 3, 4], xbar=2.5)
tried(pvariance, [1, 2, 3, 4], mu=Fraction(5, 2))
tried(pstdev, [1, 2, 3, 4], 2)
print(issubclass(statistics.StatisticsError, ValueError), sorted(statistics.__all__))
for _ in range(100):
    data = [draw.choice([draw.random, lambda: draw.randint(-99, 99), lambda: draw.gauss(0, 1e9)])() for _ in range(draw.randint(2, 30))]
    print(mean(data), fmean(data), variance(data), stdev(data), pstdev(data))
