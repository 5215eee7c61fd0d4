# Relations between two inputs, normal distributions, and densities estimated from samples. What hangs on erf is shown to 12
# digits.
import random
from statistics import *


def tried(function, *args, **kwargs):
    try:
        print(function.__name__, function(*args, **kwargs))
    except (ValueError, TypeError) as error:
        print(function.__name__, "raises", type(error).__name__, error)


draw = random.Random(2)
x = [draw.randint(0, 20) for _ in range(12)]
y = [3 * value + draw.gauss(0, 2) for value in x]
for function in (covariance, correlation, linear_regression):
    tried(function, x, y)
    tried(function, [1], [2])
    tried(function, [1, 2], [2])
    tried(function, [1, 1], [2, 3])
tried(correlation, x, y, method="ranked")
tried(correlation, [1, 2, 2, 3], [4, 3, 3, 1], method="ranked")
tried(correlation, [1, 2], [3, 4], method="other")
tried(linear_regression, x, y, proportional=True)
print(linear_regression([1, 2, 3], [2, 4, 6]).slope)

height = NormalDist(mu=170, sigma=8)
print(height, height.mean, height.median, height.mode, height.stdev, height.variance)
print([height.pdf(value) for value in (150, 170, 181.5)], [f"{height.cdf(value):.12g}" for value in (150, 170, 181.5)])
print([height.inv_cdf(p) for p in (1e-300, 1e-9, 0.01, 0.3, 0.5, 0.77, 0.99, 1 - 1e-12)])
print(height.quantiles(), height.quantiles(n=3), height.zscore(180))
print(height.samples(4, seed=7), NormalDist.from_samples(y))
print(f"{height.overlap(NormalDist(180, 9)):.12g} {height.overlap(NormalDist(171, 8)):.12g}")
other = NormalDist(10, 6)
print(height + other, height - other, height + 3, 3 + height, 3 - height, height * 2, 2 * height, height / 4, +height, -height)
print(height == NormalDist(170, 8), height != other, height == 3, hash(height) == hash(NormalDist(170.0, 8.0)))
for wrong in (
    lambda: NormalDist(1, -1), lambda: NormalDist(1, 0).pdf(1), lambda: NormalDist(1, 0).cdf(1), lambda: NormalDist(1, 0).zscore(1),
    lambda: height.inv_cdf(0), lambda: height.inv_cdf(1.0), lambda: height.overlap(3), lambda: height.overlap(NormalDist(1, 0)),
    lambda: NormalDist.from_samples([1]), lambda: height * height,
):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

data = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
for kernel in (
    "normal", "gauss", "logistic", "sigmoid", "rectangular", "uniform", "triangular", "parabolic", "epanechnikov", "quartic",
    "biweight", "triweight", "cosine",
):
    density, below = kde(data, h=1.5, kernel=kernel), kde(data, h=1.5, kernel=kernel, cumulative=True)
    print(kernel, [f"{density(at):.12g} {below(at):.12g}" for at in (-3, 0, 0.5, 6)])
    print(density.__doc__, below.__doc__, density.__name__, below.__name__)
for kernel in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "cosine"):
    rand = kde_random(data, h=1.5, kernel=kernel, seed=8675309)
    print(kernel, [f"{rand():.12g}" for _ in range(3)], rand.__doc__)
for call in (lambda: kde([], 1), lambda: kde(["a"], 1), lambda: kde([1], 0), lambda: kde([1], 1, "round"), lambda: kde_random([], 1)):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
