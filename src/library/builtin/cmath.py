# Functions of complex numbers, made of those of real ones by Kahan's formulas, which lose no digits near their cuts.

import math as _math
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def _complex(z):
    if isinstance(z, (complex, float, int)):
        return complex(z)
    if isinstance(z, (str, bytes)):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    try:
        return complex(z)
    except TypeError:
        raise TypeError(f"must be real number, not {type(z).__name__}") from None


# What the functions are where a part is infinite or not a number, in rows by the real part: minus infinity, negative, minus zero,
# zero, positive, infinity, not a number; in each the same for the imaginary part, finite ones only beside what is not. Two
# letters for each result, a capital or o or l for what is negative: i infinity, n not a number, p pi, h its half, q its
# quarter, t three quarters, ! an error.
_SPECIAL = {
    "sqrt": "iI0I0I0i0iiiniiIiinniIiinniIiinniIiinniIioioi0i0iiiniInnnnnnnniinn",
    "acos": "tipipipIpItInihihInnhihIhnhihIhnhihInnqi0i0i0I0IqInininnnnnnnnnInn",
    "acosh": "iTiPiPipipitiniHihnniHihnniHihnniHihnniQioioi0i0iqininnnnnnnnninnn",
    "asinh": "IQIoIoI0I0IqInIHIhnnIHIhnniHihnniHihnniQioioi0i0iqininnnnon0nninnn",
    "atanh": "oHoHoHohohohonoHohnnoHohon0H0h0n0H0hnn0H0H0H0h0h0h0n0Hnnnnnnnn0hnn",
    "tanh": "l0lolol0l0l0l0!!!!nn!!!!nn!!!!nn!!!!nn101o1o10101010nnnnnon0nnnnnn",
    "exp": "000o0o00000000!!!!nn!!!!nn!!!!nn!!!!nn!!iIioi0ii!!innnnnnon0nnnnnn",
    "cosh": "!!iii0ioiI!!in!!!!nn!!!!n0!!!!n0!!!!nn!!iIioi0ii!!innnnnn0n0nnnnnn",
    "sinh": "!!IIIoI0Ii!!in!!!!nn!!!!0n!!!!0n!!!!nn!!iIioi0ii!!innnnnnon0nnnnnn",
    "log": "iTiPiPipipitiniHihnniHihnniHihnniHihnniQioioi0i0iqininnnnnnnnninnn",
}
_LETTERS = {"0": 0.0, "1": 1.0, "i": inf, "n": nan, "p": pi, "h": pi / 2, "q": pi / 4, "t": pi * 0.75, "o": -0.0, "l": -1.0}
_LN2 = _math.log(2.0)
_LARGE = 1.7976931348623157e308 / 4
_SMALLEST = 2.2250738585072014e-308


def _kind(x):
    if x != x:
        return 6
    negative = _math.copysign(1.0, x) < 0
    if _math.isinf(x):
        return 0 if negative else 5
    if not x:
        return 2 if negative else 3
    return 1 if negative else 4


def _special(name, z):
    # The result where a part of the number is not finite, else None.
    if _math.isfinite(z.real) and _math.isfinite(z.imag):
        return None
    row, column = _kind(z.real), _kind(z.imag)
    if row in (0, 5, 6):
        start = (0, 0, 0, 0, 0, 19, 26)[row] + column
    else:
        start = 7 + (row - 1) * 3 + (0, 0, 0, 0, 0, 1, 2)[column]
    pair = _SPECIAL[name][2 * start:2 * start + 2]
    if pair == "!!":
        raise ValueError("math domain error")
    parts = [_LETTERS[letter] if letter in _LETTERS else -_LETTERS[letter.lower()] for letter in pair]
    if row in (0, 5) and _math.isfinite(z.imag) and z.imag:
        # Signs that turn with the imaginary part.
        if name == "tanh":
            parts[1] = _math.copysign(0.0, _math.sin(z.imag) * _math.cos(z.imag))
        elif name in ("exp", "cosh", "sinh"):
            size = abs(parts[0])
            flip = -1.0 if row == 0 and name != "exp" else 1.0
            parts[0] = _math.copysign(size, _math.cos(z.imag) * (flip if name == "sinh" else 1.0))
            parts[1] = _math.copysign(size, _math.sin(z.imag) * (flip if name == "cosh" else 1.0))
    return complex(*parts)


def phase(z, /):
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), _math.atan2(z.imag, z.real)


def rect(r, phi, /):
    if not phi:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def exp(z, /):
    z = _complex(z)
    found = _special("exp", z)
    if found is not None:
        return found
    if z.real > 708.3964185322641:
        # The size may be too much where its product is not.
        size = _math.exp(z.real - 1.0)
        found = complex(size * _math.cos(z.imag) * e, size * _math.sin(z.imag) * e)
        if not isfinite(found):
            raise OverflowError("math range error")
        return found
    size = _math.exp(z.real)
    return complex(size * _math.cos(z.imag), size * _math.sin(z.imag))


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _complex(z)
    turned = sinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def cosh(z, /):
    z = _complex(z)
    found = _special("cosh", z)
    if found is not None:
        return found
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def sinh(z, /):
    z = _complex(z)
    found = _special("sinh", z)
    if found is not None:
        return found
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def sqrt(z, /):
    z = _complex(z)
    found = _special("sqrt", z)
    if found is not None:
        return found
    if not z.real and not z.imag:
        return complex(0.0, z.imag)
    large, other = abs(z.real), abs(z.imag)
    if large < _SMALLEST and other < _SMALLEST:
        # What is so small is made larger first.
        large = _math.ldexp(large, 53)
        root = _math.ldexp(_math.sqrt(large + _math.hypot(large, _math.ldexp(other, 53))), -27)
    else:
        large /= 8.0
        root = 2.0 * _math.sqrt(large + _math.hypot(large, other / 8.0))
    rest = other / (2.0 * root)
    if z.real >= 0.0:
        return complex(root, _math.copysign(rest, z.imag))
    return complex(rest, _math.copysign(root, z.imag))


def _is_large(z):
    return abs(z.real) > _LARGE or abs(z.imag) > _LARGE


def _large_log(z):
    # Of twice the size of a number, which itself may be too much.
    return _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0


def acos(z, /):
    z = _complex(z)
    found = _special("acos", z)
    if found is not None:
        return found
    if _is_large(z):
        size = _large_log(z)
        sign = -_math.copysign(1.0, z.imag)
        return complex(_math.atan2(abs(z.imag), z.real), size * sign)
    below, above = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(
        2.0 * _math.atan2(below.real, above.real), _math.asinh(above.real * below.imag - above.imag * below.real)
    )


def acosh(z, /):
    z = _complex(z)
    found = _special("acosh", z)
    if found is not None:
        return found
    if _is_large(z):
        return complex(_large_log(z), _math.atan2(z.imag, z.real))
    below, above = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(
        _math.asinh(below.real * above.real + below.imag * above.imag), 2.0 * _math.atan2(below.imag, above.real)
    )


def asin(z, /):
    z = _complex(z)
    turned = asinh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def asinh(z, /):
    z = _complex(z)
    found = _special("asinh", z)
    if found is not None:
        return found
    if _is_large(z):
        return complex(_math.copysign(_large_log(z), z.real), _math.atan2(z.imag, abs(z.real)))
    above, below = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(
        _math.asinh(above.real * below.imag - below.real * above.imag),
        _math.atan2(z.imag, above.real * below.real - above.imag * below.imag),
    )


def atan(z, /):
    z = _complex(z)
    turned = atanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def atanh(z, /):
    z = _complex(z)
    found = _special("atanh", z)
    if found is not None:
        return found
    if _math.copysign(1.0, z.real) < 0:
        mirrored = atanh(complex(-z.real, -z.imag))
        return complex(-mirrored.real, -mirrored.imag)
    height = abs(z.imag)
    if z.real > _math.sqrt(_LARGE) or height > _math.sqrt(_LARGE):
        size = _math.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / size / size, -_math.copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and height < _math.sqrt(_SMALLEST):
        if not height:
            raise ValueError("math domain error")
        real = -_math.log(_math.sqrt(height) / _math.sqrt(_math.hypot(height, 2.0)))
        return complex(real, _math.copysign(_math.atan2(2.0, -height) / 2.0, z.imag))
    apart = 1.0 - z.real
    real = _math.log1p(4.0 * z.real / (apart * apart + height * height)) / 4.0
    return complex(real, -_math.atan2(-2.0 * z.imag, apart * (1.0 + z.real) - height * height) / 2.0)


def tan(z, /):
    z = _complex(z)
    turned = tanh(complex(-z.imag, z.real))
    return complex(turned.imag, -turned.real)


def tanh(z, /):
    z = _complex(z)
    found = _special("tanh", z)
    if found is not None:
        return found
    if abs(z.real) > 708.3964185322641:
        # The hyperbolic functions are beyond all floats, and their quotient almost one.
        turned = 4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * abs(z.real))
        return complex(_math.copysign(1.0, z.real), turned)
    flat, steep, scale = _math.tanh(z.real), _math.tan(z.imag), 1.0 / _math.cosh(z.real)
    product = flat * steep
    below = 1.0 + product * product
    return complex(flat * (1.0 + steep * steep) / below, steep / below * scale * scale)


def _log(z):
    found = _special("log", z)
    if found is not None:
        return found
    large, small = max(abs(z.real), abs(z.imag)), min(abs(z.real), abs(z.imag))
    if not large:
        raise ValueError("math domain error")
    if large < _SMALLEST:
        real = _math.log(_math.hypot(_math.ldexp(large, 53), _math.ldexp(small, 53))) - 53 * _LN2
        return complex(real, _math.atan2(z.imag, z.real))
    size = _math.hypot(large, small)
    if 0.71 <= size <= 1.73:
        # Near 1 the logarithm of the size would lose digits.
        real = _math.log1p((large - 1) * (large + 1) + small * small) / 2
    else:
        real = _math.log(size)
    return complex(real, _math.atan2(z.imag, z.real))


def log(z, *base):
    if len(base) > 1:
        raise TypeError(f"log expected at most 2 arguments, got {1 + len(base)}")
    made = _log(_complex(z))
    return made / _log(_complex(base[0])) if base else made


def log10(z, /):
    made = _log(_complex(z))
    return complex(made.real / _math.log(10.0), made.imag / _math.log(10.0))


def isfinite(z, /):
    z = _complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return z.real != z.real or z.imag != z.imag


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _complex(a), _complex(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
