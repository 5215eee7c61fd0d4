# Statistics. Sums are exact: a numerator for each denominator, brought together at the end, so that every mean and variance
# is rounded once. Fractions and decimals are imported only where the data hold some.

import math as _math
import sys as _sys
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter, namedtuple as _namedtuple
from math import fsum as _fsum, sumprod as _sumprod

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "kde",
    "kde_random", "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode",
    "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    pass


def _is_decimal(kind):
    # Data can hold decimals only if their module has been imported.
    decimal = _sys.modules.get("decimal")
    return decimal is not None and issubclass(kind, decimal.Decimal)


def _is_fraction(kind):
    fractions = _sys.modules.get("fractions")
    return fractions is not None and issubclass(kind, fractions.Fraction)


def _common(first, second):
    # The type that a result made of both has.
    if first is second or second is int or second is bool:
        return first
    if first is int:
        return second
    if issubclass(second, first):
        return second
    if issubclass(first, second) or issubclass(second, int):
        return first
    if issubclass(first, int):
        return second
    if _is_fraction(first) and issubclass(second, float):
        return second
    if issubclass(first, float) and _is_fraction(second):
        return first
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


def _common_kind(kinds):
    kind = int
    for each in kinds:
        kind = _common(kind, each)
    return kind


def _ratio(x):
    # Numerator and denominator; what is not finite has no denominator.
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _gather(parts):
    # The sum of a numerator for each denominator, as one ratio.
    if None in parts:
        return parts[None], None
    top, bottom = 0, 1
    for below, above in parts.items():
        if bottom % below == 0:
            top += above * (bottom // below)
        elif below % bottom == 0:
            top, bottom = top * (below // bottom) + above, below
        else:
            common = _math.gcd(bottom, below)
            top = top * (below // common) + above * (bottom // common)
            bottom *= below // common
    return top, bottom


def _sum(data):
    kinds, count, parts = {}, 0, {}
    for x in data:
        kinds[type(x)] = None
        above, below = _ratio(x)
        count += 1
        parts[below] = parts.get(below, 0) + above
    return _common_kind(kinds), *_gather(parts), count


def _convert(top, bottom, kind):
    # A ratio as a number of the type of the data.
    if bottom is None:
        return top
    if bottom < 0:
        top, bottom = -top, -bottom
    if issubclass(kind, int):
        if top % bottom == 0:
            return kind(top // bottom)
        kind = float
    if issubclass(kind, float):
        return kind(top / bottom)
    if _is_decimal(kind):
        common = _math.gcd(top, bottom)
        return kind(top // common) / (bottom // common)
    from fractions import Fraction
    value = Fraction(top, bottom)
    return value if kind is Fraction else kind(value)


def _scaled(top, bottom, number):
    # A ratio divided by an integer.
    return (top / number, None) if bottom is None else (top, bottom * number)


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def mean(data):
    kind, top, bottom, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(*_scaled(top, bottom, count), kind)


def fmean(data, weights=None):
    if weights is None:
        try:
            count = len(data)
        except TypeError:
            data = list(data)
            count = len(data)
        if not count:
            raise StatisticsError("fmean requires at least one data point")
        return _fsum(data) / count
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        total = _sumprod(data, weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length")
    whole = _fsum(weights)
    if not whole:
        raise StatisticsError("sum of weights must be non-zero")
    return total / whole


def geometric_mean(data):
    found_zero = False
    count, logs = 0, []
    for count, x in enumerate(data, start=1):
        if x > 0.0 or _math.isnan(x):
            logs.append(_math.log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError("No negative inputs allowed", x)
    total = _fsum(logs)
    if not count:
        raise StatisticsError("Must have a non-empty dataset")
    if _math.isnan(total):
        return _math.nan
    if found_zero:
        return _math.nan if total == _math.inf else 0.0
    return _math.exp(total / count)


def harmonic_mean(data, weights=None):
    data = list(data)
    message = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float)) and not _is_decimal(type(x)) and not _is_fraction(type(x)):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights, whole, below = [1] * len(data), len(data), 1
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        _, whole, below, _ = _sum(_not_negative(weights, message))
    try:
        pairs = zip(weights, _not_negative(data, message))
        kind, top, bottom, _ = _sum([w / x if w else 0 for w, x in pairs])
    except ZeroDivisionError:
        return 0
    if top <= 0:
        raise StatisticsError("Weighted sum must be positive")
    if bottom is None or below is None:
        # One of them is infinite or not a number.
        return (whole if below is None else whole / below) / (top if bottom is None else top / bottom)
    return _convert(whole * bottom, below * top, kind)


def median(data):
    data = sorted(data)
    half = len(data) // 2
    if not data:
        raise StatisticsError("no median for empty data")
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    middle = data[len(data) // 2]
    below = _bisect_left(data, middle)
    inside = _bisect_right(data, middle, lo=below) - below
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return middle - interval / 2.0 + interval * (len(data) / 2 - below) / inside


def mode(data):
    found = _Counter(iter(data)).most_common(1)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most] if counts else []


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        made = []
        for i in range(1, n):
            at, rest = divmod(i * (size - 1), n)
            made.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
        return made
    if method == "exclusive":
        made = []
        for i in range(1, n):
            at = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - at * n
            made.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
        return made
    raise ValueError(f"Unknown method: {method!r}")


def _squares(data, centre):
    # The sum of the squares of the distances from the mean, or from a given centre.
    if centre is not None:
        return _sum([(x - centre) * (x - centre) for x in data])
    kinds, count, parts, squares = {}, 0, {}, {}
    for x in data:
        kinds[type(x)] = None
        above, below = _ratio(x)
        count += 1
        parts[below] = parts.get(below, 0) + above
        if below is not None:
            squares[below * below] = squares.get(below * below, 0) + above * above
    kind = _common_kind(kinds)
    if not count:
        return kind, 0, 1, 0
    if None in parts:
        return kind, parts[None], None, count
    top, bottom = _gather(parts)
    above, below = _gather(squares)
    return kind, count * above * bottom * bottom - top * top * below, below * bottom * bottom * count, count


def variance(data, xbar=None):
    kind, top, bottom, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(*_scaled(top, bottom, count - 1), kind)


def pvariance(data, mu=None):
    kind, top, bottom, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(*_scaled(top, bottom, count), kind)


def _root(top, bottom, kind):
    if bottom is None:
        # CPython asks the ratio for its parts, which what is not finite does not have.
        raise AttributeError(f"'{type(top).__name__}' object has no attribute 'numerator'")
    if _is_decimal(kind):
        return _decimal_root(top, bottom)
    if not top:
        return 0.0
    # Enough bits of the root, the last of which says whether there would be more: rounded once, to a float.
    shift = (top.bit_length() - bottom.bit_length() - 110) // 2
    if shift < 0:
        top <<= -2 * shift
    else:
        bottom <<= 2 * shift
    root = _math.isqrt(top // bottom)
    if root * root * bottom != top:
        root |= 1
    return root / (1 << -shift) if shift < 0 else float(root << shift)


def _decimal_root(top, bottom):
    from decimal import Decimal
    if not top:
        return Decimal("0.0")
    root = (Decimal(top) / Decimal(bottom)).sqrt()
    # The quotient was rounded too: of two neighbours, the nearer one.
    above, below = root.as_integer_ratio()
    for near, sign in ((root.next_plus(), 1), (root.next_minus(), -1)):
        over, under = near.as_integer_ratio()
        middle = (above * under + over * below) ** 2 * bottom
        exact = 4 * top * (below * under) ** 2
        if (exact - middle) * sign > 0:
            return near
    return root


def stdev(data, xbar=None):
    kind, top, bottom, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(*_scaled(top, bottom, count - 1), kind)


def pstdev(data, mu=None):
    kind, top, bottom, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(*_scaled(top, bottom, count), kind)


def _two(what, x, y):
    if len(y) != len(x):
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    return len(x)


def _from_mean(values, count):
    middle = _fsum(values) / count
    return middle, [value - middle for value in values]


def covariance(x, y, /):
    count = _two("covariance", x, y)
    return _sumprod(_from_mean(x, count)[1], _from_mean(y, count)[1]) / (count - 1)


def _ranks(data):
    # Ranks around zero; equal values share the middle of theirs.
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks, at = [0.0] * len(data), 0
    while at < len(data):
        end = at
        while end < len(data) and data[order[end]] == data[order[at]]:
            end += 1
        for each in range(at, end):
            ranks[order[each]] = (at + end - 1) / 2 - (len(data) - 1) / 2
        at = end
    return ranks


def _root_of_product(x, y):
    root = _math.sqrt(x * y)
    if not _math.isfinite(root):
        if _math.isinf(root) and not _math.isinf(x) and not _math.isinf(y):
            # Where only the product is too large, it is taken of smaller numbers.
            return _root_of_product(2.0**-512 * x, 2.0**-512 * y) / 2.0**-512
        return root
    if not root:
        return _root_of_product(2.0**537 * x, 2.0**537 * y) / 2.0**537 if x and y else root
    # One step of Newton's, with the exact difference.
    return root + _sumprod((x, root), (y, -root)) / (2.0 * root)


def correlation(x, y, /, *, method="linear"):
    count = _two("correlation", x, y)
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        x, y = _from_mean(x, count)[1], _from_mean(y, count)[1]
    try:
        return _sumprod(x, y) / _root_of_product(_sumprod(x, x), _sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = _namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    count = _two("linear regression", x, y)
    if not proportional:
        x_middle, x = _from_mean(x, count)
        y_middle, y = _from_mean(y, count)
    try:
        slope = (_sumprod(x, y) + 0.0) / _sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_middle - slope * x_middle)


# Wichura's algorithm AS 241: for three ranges of probabilities, a polynomial above and one below, highest power first.
_CENTRE = (
    (
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080,
    ),
    (
        5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
        5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1.0,
    ),
)
_NEAR = (
    (
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734,
    ),
    (
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0,
    ),
)
_FAR = (
    (
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720,
    ),
    (
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
    ),
)


def _rational(coefficients, r):
    made = []
    for polynomial in coefficients:
        value = polynomial[0]
        for each in polynomial[1:]:
            value = value * r + each
        made.append(value)
    return made


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if abs(q) <= 0.425:
        above, below = _rational(_CENTRE, 0.180625 - q * q)
        return mu + above * q / below * sigma
    r = _math.sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
    above, below = _rational(_NEAR, r - 1.6) if r <= 5.0 else _rational(_FAR, r - 5.0)
    x = above / below
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    __slots__ = {
        "_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution",
    }

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        kind, top, bottom, count = _squares(data, None)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        middle = float(mean(data))
        if bottom is None:
            return cls(middle, middle / top)
        return cls(middle, _root(*_scaled(top, bottom, count - 1), float))

    def samples(self, n, *, seed=None):
        import random
        draw = random.random if seed is None else random.Random(seed).random
        return [_inverse_normal(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return _math.exp(distance * distance / (-2.0 * variance)) / _math.sqrt(_math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        # The narrower one first, so that the result does not hang on the order.
        first, second = self, other
        if (second._sigma, second._mu) < (first._sigma, first._mu):
            first, second = second, first
        narrow, wide = first.variance, second.variance
        if not narrow or not wide:
            raise StatisticsError("overlap() not defined when sigma is zero")
        apart = wide - narrow
        distance = _math.fabs(second._mu - first._mu)
        if not apart:
            return 1.0 - _math.erf(distance / (2.0 * first._sigma * _math.sqrt(2.0)))
        middle = first._mu * wide - second._mu * narrow
        reach = first._sigma * second._sigma * _math.sqrt(
            distance * distance + apart * _math.log(wide / narrow)
        )
        one, two = (middle + reach) / apart, (middle - reach) / apart
        return 1.0 - (
            _math.fabs(second.cdf(one) - first.cdf(one)) + _math.fabs(second.cdf(two) - first.cdf(two))
        )

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


_OTHER_NAMES = {"gauss": "normal", "uniform": "rectangular", "epanechnikov": "parabolic", "biweight": "quartic"}


def _kernels():
    # For each kernel its density, what lies below, the inverse of that, and how far it reaches.
    exp, cos, pi = _math.exp, _math.cos, _math.pi
    root = _math.sqrt(2 * pi)
    return {
        "normal": (
            lambda t: exp(-1 / 2 * t * t) / root, lambda t: 1 / 2 * (1.0 + _math.erf(t / _math.sqrt(2))),
            lambda p: _inverse_normal(p, 0.0, 1.0), None,
        ),
        "logistic": (
            lambda t: 1 / 2 / (1.0 + _math.cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
            lambda p: _math.log(p / (1 - p)), None,
        ),
        "sigmoid": (
            lambda t: 1 / pi / _math.cosh(t), lambda t: 2 / pi * _math.atan(exp(t)),
            lambda p: _math.log(_math.tan(p * pi / 2)), None,
        ),
        "rectangular": (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, 1.0),
        "triangular": (
            lambda t: 1.0 - abs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
            lambda p: _math.sqrt(2 * p) - 1 if p < 1 / 2 else 1 - _math.sqrt(2 - 2 * p), 1.0,
        ),
        "parabolic": (
            lambda t: 3 / 4 * (1.0 - t * t), lambda t: -1 / 4 * t**3 + 3 / 4 * t + 1 / 2,
            lambda p: 2 * cos((_math.acos(2 * p - 1) + pi) / 3), 1.0,
        ),
        "quartic": (
            lambda t: 15 / 16 * (1.0 - t * t) ** 2,
            lambda t: 3 / 16 * t**5 - 5 / 8 * t**3 + 15 / 16 * t + 1 / 2, None, 1.0,
        ),
        "triweight": (
            lambda t: 35 / 32 * (1.0 - t * t) ** 3,
            lambda t: 35 / 32 * (-1 / 7 * t**7 + 3 / 5 * t**5 - t**3 + t) + 1 / 2, None, 1.0,
        ),
        "cosine": (
            lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1 / 2 * _math.sin(pi / 2 * t) + 1 / 2,
            lambda p: 2 * _math.asin(2 * p - 1) / pi, 1.0,
        ),
    }


def _check_kernel(data, h, kernel):
    if not data:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not {h=!r}")
    found = _kernels().get(_OTHER_NAMES.get(kernel, kernel))
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return found


def kde(data, h, kernel="normal", *, cumulative=False):
    density, below, _, reach = _check_kernel(data, h, kernel)
    if reach is None:
        def pdf(x):
            return sum([density((x - each) / h) for each in data]) / (len(data) * h)

        def cdf(x):
            return sum([below((x - each) / h) for each in data]) / len(data)
    else:
        sample = sorted(data)
        reach *= h

        def pdf(x):
            nonlocal sample
            if len(sample) != len(data):
                sample = sorted(data)
            near = sample[_bisect_left(sample, x - reach):_bisect_right(sample, x + reach)]
            return sum([density((x - each) / h) for each in near]) / (len(data) * h)

        def cdf(x):
            nonlocal sample
            if len(sample) != len(data):
                sample = sorted(data)
            start, end = _bisect_left(sample, x - reach), _bisect_right(sample, x + reach)
            return sum([below((x - each) / h) for each in sample[start:end]], start) / len(data)
    made = cdf if cumulative else pdf
    made.__doc__ = f"{'CDF' if cumulative else 'PDF'} estimate with {h=!r} and {kernel=!r}"
    return made


def kde_random(data, h, kernel="normal", *, seed=None):
    _, _, inverse, _ = _check_kernel(data, h, kernel)
    if inverse is None:
        raise NotImplementedError(f"Loopscope does not simulate statistics.kde_random with kernel={kernel!r}")
    from random import Random
    generator = Random(seed)
    draw, choose = generator.random, generator.choice

    def rand():
        return choose(data) + h * inverse(draw())

    rand.__doc__ = f"Random KDE selection with {h=!r} and {kernel=!r}"
    return rand
