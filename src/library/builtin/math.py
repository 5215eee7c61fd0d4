# What of `math` needs no floating-point hardware: on integers of any size, on iterables, and special functions.

from _math import (
    _float, _ln, _log10, _log2, _step, acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, copysign, cos, cosh, degrees,
    exp, exp2, expm1, fabs, fma, fmod, frexp, log1p, modf, pow, radians, sin, sinh, sqrt, tan, tanh,
)

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def _index(value):
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def ceil(x, /):
    own = getattr(type(x), "__ceil__", None)
    return own(x) if own is not None else -int(-_float(x) // 1)


def floor(x, /):
    own = getattr(type(x), "__floor__", None)
    return own(x) if own is not None else int(_float(x) // 1)


def trunc(x, /):
    own = getattr(type(x), "__trunc__", None)
    if own is None:
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return own(x)


def isfinite(x, /):
    x = _float(x)
    return x - x == 0


def isinf(x, /):
    x = _float(x)
    return x == inf or x == -inf


def isnan(x, /):
    x = _float(x)
    return x != x


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b, rel_tol, abs_tol = _float(a), _float(b), _float(rel_tol), _float(abs_tol)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = fabs(b - a)
    return difference <= fabs(rel_tol * b) or difference <= fabs(rel_tol * a) or difference <= abs_tol


def ldexp(x, i, /):
    x = _float(x)
    if not isinstance(i, int):
        raise TypeError("Expected an int as second argument to ldexp.")
    if x == 0 or not isfinite(x):
        return x
    mantissa, exponent = frexp(x)
    exponent += i
    if exponent > 1024:
        raise OverflowError("math range error")
    if exponent < -1080:
        return copysign(0.0, x)
    # Two steps, of which only the last one can round.
    if exponent < -1021:
        return mantissa * 2.0 ** (exponent + 1074) * 5e-324
    return mantissa * 2.0 ** (exponent - 1) * 2.0


def nextafter(x, y, /, *, steps=None):
    x, y = _float(x), _float(y)
    if steps is not None:
        steps = _index(steps)
        if steps < 0:
            raise ValueError("steps must be a non-negative integer")
    if isnan(x) or isnan(y):
        return x if isnan(x) else y
    for _ in range(1 if steps is None else steps):
        if x == y:
            return y
        x = _step(x, y > x)
    return x


def ulp(x, /):
    x = fabs(x)
    if isnan(x) or isinf(x):
        return x
    above = _step(x, True)
    return above - x if above != inf else x - _step(x, False)


def _logarithm(x, function, of_two):
    # Of an integer that no float can hold: that of its leading digits, and of the power of two that was taken away.
    if isinstance(x, int) and x > 0:
        shift = x.bit_length() - 1000
        if shift > 0:
            mantissa, exponent = frexp(float(x >> shift))
            return function(mantissa) + of_two * (exponent + shift)
    x = _float(x)
    if x <= 0:
        raise ValueError("math domain error")
    return function(x)


def log(x, *base):
    if len(base) > 1:
        raise TypeError(f"log expected at most 2 arguments, got {len(base) + 1}")
    answer = _logarithm(x, _ln, 0.6931471805599453)
    if not base:
        return answer
    below = _logarithm(base[0], _ln, 0.6931471805599453)
    return answer / below


def log2(x, /):
    return _logarithm(x, _log2, 1.0)


def log10(x, /):
    return _logarithm(x, _log10, 0.30102999566398119521)


def remainder(x, y, /):
    x, y = _float(x), _float(y)
    if isnan(x) or isnan(y):
        return x if isnan(x) else y
    if isinf(x) or y == 0:
        raise ValueError("math domain error")
    if isinf(y):
        return x
    size, by = fabs(x), fabs(y)
    rest = fmod(size, by)
    other = by - rest
    if rest > other:
        rest = -other
    elif rest == other:
        rest -= 2.0 * fmod(0.5 * (size - rest), by)
    return copysign(1.0, x) * rest


def gcd(*integers):
    answer = 0
    for number in integers:
        number = _index(number)
        if answer.bit_length() > 1000 and number.bit_length() > 1000:
            answer, number = _shortened(abs(answer), abs(number))
        while number:
            answer, number = number, answer % number
    return abs(answer)


def _shortened(a, b):
    # Lehmer's way: what the leading digits alone decide of Euclid's steps is done with these, then with the whole numbers
    # at once.
    if a < b:
        a, b = b, a
    while b.bit_length() > 1000:
        shift = a.bit_length() - 60
        x, y = a >> shift, b >> shift
        # Both as sums of the whole numbers, whose signs take turns; what the digits cut off can do to them is allowed for.
        p, q, r, s = 1, 0, 0, 1
        steps = 0
        while y > r:
            times = (x + p - 1) // (y - r)
            grown, left = q + times * s, x - times * y
            if grown > left:
                break
            x, y = y, left
            p, q, r, s = s, r, grown, p + times * r
            steps += 1
        if not steps:
            a, b = b, a % b
        elif steps % 2:
            a, b = p * b - q * a, s * a - r * b
        else:
            a, b = p * a - q * b, s * b - r * a
    return a, b


def lcm(*integers):
    answer = 1
    for number in integers:
        number = _index(number)
        if not number:
            answer = 0
        if answer:
            answer = abs(answer // gcd(answer, number) * number)
    return answer


def isqrt(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if not n:
        return 0
    # Newton's steps from above come down to the root and no further.
    root = 1 << (n.bit_length() + 1) // 2
    while True:
        better = (root + n // root) // 2
        if better >= root:
            return root
        root = better


def factorial(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if n > 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    return _range_product(1, n)


def _range_product(first, last):
    # Halves of about the same size are multiplied more quickly.
    if last - first < 16:
        answer = 1
        for number in range(first, last + 1):
            answer *= number
        return answer
    middle = (first + last) // 2
    return _range_product(first, middle) * _range_product(middle + 1, last)


def perm(n, k=None, /):
    n = _index(n)
    if k is None:
        return factorial(n)
    k = _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    return _range_product(n - k + 1, n) if k <= n else 0


def comb(n, k, /):
    n, k = _index(n), _index(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    k = min(k, n - k)
    return _range_product(n - k + 1, n) // _range_product(1, k)


def prod(iterable, /, *, start=1):
    answer = start
    for item in iterable:
        answer = answer * item
    return answer


def _exact(x):
    # A float as an integer number of the smallest steps that there are.
    top, bottom = x.as_integer_ratio()
    return top * ((1 << 1074) // bottom)


def fsum(seq, /):
    total = 0
    special = []
    for item in seq:
        item = _float(item)
        if isfinite(item):
            total += _exact(item)
        else:
            special.append(item)
    if special:
        answer = sum(special)
        if isnan(answer) and not any([isnan(item) for item in special]):
            raise ValueError("-inf + inf in fsum")
        return answer
    try:
        return total / (1 << 1074)
    except OverflowError:
        raise OverflowError("intermediate overflow in fsum") from None


def sumprod(p, q, /):
    p, q = list(p), list(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    # As CPython goes about it: integers as long as there are only these and they are small, then floats, which are rounded
    # once, and what is left is added one by one.
    answer = at = 0
    size, limit = len(p), 1 << 63
    while at < size and type(p[at]) is int and type(q[at]) is int:
        product = p[at] * q[at]
        if not (-limit <= p[at] < limit and -limit <= q[at] < limit and -limit <= answer + product < limit):
            break
        answer += product
        at += 1
    rough, exact = 0.0, 0
    while at < size and _floats(p[at], q[at]):
        try:
            a, b = float(p[at]), float(q[at])
        except OverflowError:
            break
        if not isfinite(rough + a * b):
            break
        rough += a * b
        exact += _exact(a) * _exact(b)
        at += 1
        if at == size or not _floats(p[at], q[at]):
            break
    if at and _floats(p[at - 1], q[at - 1]):
        # A sum of nothing but negative zeros is one too.
        answer += exact / (1 << 2148) if exact else rough
    for a, b in zip(p[at:], q[at:]):
        answer = answer + a * b
    return answer


def _floats(a, b):
    return type(a) is float and type(b) in (float, int, bool) or type(b) is float and type(a) in (int, bool)


def _length(parts):
    parts = [fabs(part) for part in parts]
    if inf in parts:
        return inf
    if any([isnan(part) for part in parts]):
        return nan
    if not any(parts):
        return 0.0
    # The root of an exact sum, with enough bits to be rounded once.
    square = sum([_exact(part) ** 2 for part in parts])
    shift = max(0, 200 - square.bit_length()) // 2 * 2
    root = isqrt(square << shift)
    if root * root != square << shift:
        root |= 1
    try:
        return root / (1 << 1074 + shift // 2)
    except OverflowError:
        return inf


def hypot(*coordinates):
    return _length([_float(part) for part in coordinates])


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return _length([_float(a) - _float(b) for a, b in zip(p, q)])


# Fixed-point numbers with this many bits behind the point.
_BITS = 160
_ONE = 1 << _BITS


def _fixed(x):
    top, bottom = x.as_integer_ratio()
    return (top << _BITS) // bottom


def _erf_fixed(x):
    # The series whose terms are all of one sign: 2x/√π·exp(-x²)·Σ (2x²)ⁿ/(1·3·…·(2n+1)).
    x = _fixed(x)
    square = x * x >> _BITS
    term = total = x
    n = 1
    while term:
        term = (term * 2 * square >> _BITS) // (2 * n + 1)
        total += term
        n += 1
    # exp(-x²) by halving the argument, a series, and squaring again.
    small = square >> 16
    power = _ONE
    exponential = _ONE
    n = 1
    while power:
        power = (power * small >> _BITS) // n
        exponential += power
        n += 1
    for _ in range(16):
        exponential = exponential * exponential >> _BITS
    return (total << _BITS) // exponential * 2 * _ONE // _root_of_pi()


_root = 0


def _root_of_pi():
    global _root
    if not _root:
        # Machin's formula.
        def arctangent(of):
            term = total = (_ONE << 16) // of
            n, sign = 3, -1
            while term:
                term //= of * of
                total += sign * (term // n)
                n, sign = n + 2, -sign
            return total

        circle = 4 * (4 * arctangent(5) - arctangent(239)) >> 16
        _root = isqrt(circle << _BITS)
    return _root


def erf(x, /):
    x = _float(x)
    if isnan(x) or x == 0:
        return x
    if fabs(x) > 6:
        return copysign(1.0, x)
    if fabs(x) < 1e-20:
        return x * 1.1283791670955126
    return copysign(_erf_fixed(fabs(x)) / _ONE, x)


def erfc(x, /):
    x = _float(x)
    if isnan(x):
        return x
    if x < 5:
        return (_ONE - _erf_fixed(x)) / _ONE if x >= 0 else 1.0 + erf(-x)
    if x > 28:
        return 0.0
    # Far out, a continued fraction from its inside.
    fraction = x
    for n in range(120, 0, -1):
        fraction = x + n / 2 / fraction
    return exp(-x * x) / (fraction * 1.772453850905516)


# Of Stirling's series: Bernoulli's numbers over 2n(2n-1).
_STIRLING = ((1, 12), (-1, 360), (1, 1260), (-1, 1680), (1, 1188), (-691, 360360), (1, 156), (-3617, 122400))


def _log_gamma(x):
    # Stirling's series is exact enough from here on; below, gamma(x) = gamma(x + 1) / x.
    product = 1.0
    while x < 15:
        product *= x
        x += 1
    answer = (x - 0.5) * _ln(x) - x + 0.9189385332046727
    power = x
    for top, bottom in _STIRLING:
        answer += top / (bottom * power)
        power *= x * x
    return answer - _ln(product)


def lgamma(x, /):
    x = _float(x)
    if not isfinite(x):
        return fabs(x)
    if x == floor(x) and x <= 2:
        if x <= 0:
            raise ValueError("math domain error")
        return 0.0
    if x > 0:
        if x > 2.55e305:
            raise OverflowError("math range error")
        return _log_gamma(x)
    return _ln(pi / fabs(sin(pi * (x % 2)) * x)) - _log_gamma(-x)


def gamma(x, /):
    x = _float(x)
    if isnan(x) or x == inf:
        return x
    if x == 0 or x == -inf or x < 0 and x == floor(x):
        raise ValueError("math domain error")
    if x == floor(x):
        if x > 171:
            raise OverflowError("math range error")
        return float(factorial(int(x) - 1))
    if x > 171.7:
        raise OverflowError("math range error")
    if x < 0:
        return copysign(0.0, 1.0 if floor(x) % 2 == 0 else -1.0) if x < -190 else pi / (sin(pi * (x % 2)) * gamma(1 - x))
    return exp(_log_gamma(x))
