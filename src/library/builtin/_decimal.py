# The part of decimal that programs want less often: logarithms and powers, digits as bits, neighbours, total order, formats.

from math import isqrt

from decimal import (
    MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, _adjusted, _add, _BY_ZERO, _CLAMPED, _compare,
    _digits, _divide, _done, _fix, _from_int, _IMPOSSIBLE, _INEXACT, _INVALID, _invalid, _length, _make, _multiply, _nan,
    _OVERFLOW, _quieted, _round_off, _ROUNDED, _SUBNORMAL, _text, _UNDEFINED, _UNDERFLOW, _whole_division,
)


def _sign_of(number):
    return -1 if number < 0 else 1 if number else 0


def _order(number):
    return _make(int(number < 0), 1 if number else 0, 0)


def compare(context, a, b):
    return _nan(context, a, b) or _order(_sign_of(_compare(a, b)))


def compare_signal(context, a, b):
    for number in (a, b):
        if number._kind in ("n", "N"):
            _done(context, _INVALID)
            break
    return compare(context, a, b)


def _total(a, b):
    # The order of all representations: -NaN, -sNaN, -Infinity, numbers, Infinity, sNaN, NaN.
    if a._sign != b._sign:
        return -1 if a._sign else 1
    flip = -1 if a._sign else 1
    ranks = {None: 0, "F": 0, "N": 1, "n": 2}
    first, second = ranks[a._kind], ranks[b._kind]
    if first != second:
        return flip * _sign_of(first - second)
    if first:
        return flip * _sign_of(a._coef - b._coef)
    return _sign_of(_compare(a, b)) or flip * _sign_of(a._exp - b._exp)


def compare_total(context, a, b):
    return _order(_total(a, b))


def compare_total_mag(context, a, b):
    return _order(_total(a.copy_abs(), b.copy_abs()))


def _choose(context, a, b, larger, magnitude=False):
    if a._kind in ("n", "N") or b._kind in ("n", "N"):
        if a._kind == "N" or b._kind == "N":
            return _nan(context, a, b)
        if a._kind == "n" and b._kind == "n":
            return _quieted(context, a)
        # A quiet NaN gives way to a number.
        chosen = b if a._kind == "n" else a
    else:
        order = _compare(a.copy_abs(), b.copy_abs()) if magnitude else _compare(a, b)
        order = order or _total(a, b)
        chosen = (b if order < 0 else a) if larger else (a if order < 0 else b)
    return chosen if chosen._kind else _fix(context, chosen._sign, chosen._coef, chosen._exp)


def max(context, a, b):
    return _choose(context, a, b, True)


def min(context, a, b):
    return _choose(context, a, b, False)


def max_mag(context, a, b):
    return _choose(context, a, b, True, True)


def min_mag(context, a, b):
    return _choose(context, a, b, False, True)


def is_normal(context, a):
    return a._kind is None and a._coef != 0 and _adjusted(a) >= context._Emin


def is_subnormal(context, a):
    return a._kind is None and a._coef != 0 and _adjusted(a) < context._Emin


def number_class(context, a):
    if a._kind == "n" or a._kind == "N":
        return "NaN" if a._kind == "n" else "sNaN"
    what = "Infinity" if a._kind else "Zero" if not a._coef else "Subnormal" if is_subnormal(context, a) else "Normal"
    return ("-" if a._sign else "+") + what


def normalize(context, a):
    if a._kind:
        return _nan(context, a) or a
    a = _fix(context, a._sign, a._coef, a._exp)
    if a._kind or not a._coef:
        return a if a._kind else _make(a._sign, 0, 0)
    coefficient, exponent = a._coef, a._exp
    top = context.Etop() if context._clamp else context._Emax
    while exponent < top:
        shorter, digit = divmod(coefficient, 10)
        if digit:
            break
        coefficient = shorter
        exponent += 1
    return _make(a._sign, coefficient, exponent)


def logb(context, a):
    if a._kind:
        return _nan(context, a) or _make(0, 0, 0, "F")
    if not a._coef:
        _done(context, _BY_ZERO)
        return _make(1, 0, 0, "F")
    number = _from_int(_adjusted(a))
    return _fix(context, number._sign, number._coef, 0)


def _count(context, b, limit):
    # An operand that counts places, or None.
    if b._kind or b._exp != 0 or b._coef > limit:
        return None
    return -b._coef if b._sign else b._coef


def scaleb(context, a, b):
    nan = _nan(context, a, b)
    if nan is not None:
        return nan
    places = _count(context, b, 2 * (context._Emax + context._prec))
    if places is None:
        return _invalid(context)
    return _make(a._sign, 0, 0, "F") if a._kind else _fix(context, a._sign, a._coef, a._exp + places)


def shift(context, a, b):
    nan = _nan(context, a, b)
    if nan is not None:
        return nan
    places = _count(context, b, context._prec)
    if places is None:
        return _invalid(context)
    if a._kind:
        return a
    unit = 10**context._prec
    coefficient = a._coef % unit
    coefficient = coefficient * 10**places % unit if places >= 0 else coefficient // 10**-places
    return _make(a._sign, coefficient, a._exp)


def rotate(context, a, b):
    nan = _nan(context, a, b)
    if nan is not None:
        return nan
    places = _count(context, b, context._prec)
    if places is None:
        return _invalid(context)
    if a._kind:
        return a
    prec = context._prec
    places %= prec
    above, below = divmod(a._coef % 10**prec, 10 ** (prec - places))
    return _make(a._sign, below * 10**places + above, a._exp)


def _logical(context, *numbers):
    # Digits that are all 0 or 1, as texts of the same length, or None.
    texts = []
    for number in numbers:
        text = _digits(number._coef)
        if number._kind or number._sign or number._exp or text.strip("01"):
            return None
        texts.append(text[-context._prec:].rjust(context._prec, "0"))
    return texts


def _logically(context, a, b, combine):
    texts = _logical(context, a, b)
    if texts is None:
        return _invalid(context)
    return _make(0, int("".join([str(combine(int(x), int(y))) for x, y in zip(*texts)])), 0)


def logical_and(context, a, b):
    return _logically(context, a, b, lambda x, y: x & y)


def logical_or(context, a, b):
    return _logically(context, a, b, lambda x, y: x | y)


def logical_xor(context, a, b):
    return _logically(context, a, b, lambda x, y: x ^ y)


def logical_invert(context, a):
    ones = _make(0, (10**context._prec - 1) // 9, 0)
    return _logically(context, a, ones, lambda x, y: x ^ y)


def _quiet_context(context, rounding):
    made = context.copy()
    made._rounding = rounding
    made._trapped = made._status = 0
    return made


def _neighbour(context, a, sign):
    # The nearest number below (sign 1) or above (sign 0).
    if a._kind:
        if a._sign == sign:
            return a
        return _make(a._sign, 10**context._prec - 1, context.Etop())
    quiet = _quiet_context(context, ROUND_FLOOR if sign else ROUND_CEILING)
    rounded = _fix(quiet, a._sign, a._coef, a._exp)
    if quiet._status & _INEXACT:
        return rounded
    return _add(quiet, a, _make(sign, 1, context.Etiny() - 1))


def next_minus(context, a):
    return _nan(context, a) or _neighbour(context, a, 1)


def next_plus(context, a):
    return _nan(context, a) or _neighbour(context, a, 0)


def next_toward(context, a, b):
    nan = _nan(context, a, b)
    if nan is not None:
        return nan
    order = _compare(a, b)
    if not order:
        return _make(b._sign, a._coef, a._exp, a._kind)
    made = _neighbour(context, a, int(order > 0))
    if made._kind:
        _done(context, _OVERFLOW | _ROUNDED | _INEXACT)
    elif _adjusted(made) < context._Emin:
        status = _UNDERFLOW | _SUBNORMAL | _ROUNDED | _INEXACT
        _done(context, status if made._coef else status | _CLAMPED)
    return made


def remainder_near(context, a, b):
    nan = _nan(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return _invalid(context)
    if b._kind:
        return _fix(context, a._sign, a._coef, a._exp)
    if not b._coef:
        return _invalid(context, _INVALID if a._coef else _UNDEFINED)
    if a._coef and _adjusted(a) - _adjusted(b) <= -2:
        low = a._exp if a._exp < b._exp else b._exp
        return _fix(context, a._sign, a._coef * 10 ** (a._exp - low), low)
    parts = _whole_division(context, a, b)
    if parts is None:
        return _invalid(context, _IMPOSSIBLE)
    quotient, rest, exponent = parts
    sign = a._sign
    if a._coef:
        # Both at the smaller exponent.
        low = a._exp if a._exp < b._exp else b._exp
        rest *= 10 ** (exponent - low)
        exponent = low
        below = b._coef * 10 ** (b._exp - low)
        if 2 * rest > below or 2 * rest == below and quotient & 1:
            rest = below - rest
            sign ^= 1
            quotient += 1
            if _length(quotient) > context._prec:
                return _invalid(context, _IMPOSSIBLE)
    return _fix(context, sign if rest else a._sign, rest, exponent)


def sqrt(context, a):
    if a._kind:
        return _nan(context, a) or (_invalid(context) if a._sign else a)
    ideal = a._exp >> 1
    if not a._coef:
        return _fix(context, a._sign, 0, ideal)
    if a._sign:
        return _invalid(context)
    coefficient, exponent = a._coef, a._exp
    if exponent & 1:
        coefficient *= 10
        exponent -= 1
    places = context._prec + 1 - (_length(coefficient) + 1 >> 1)
    exact = True
    if places >= 0:
        coefficient *= 100**places
    else:
        coefficient, rest = divmod(coefficient, 100**-places)
        exact = not rest
    root = isqrt(coefficient)
    exact = exact and root * root == coefficient
    exponent = (exponent >> 1) - places
    if exact:
        while exponent < ideal and root % 10 == 0:
            root //= 10
            exponent += 1
    elif root % 5 == 0:
        # A last digit that is neither 0 nor 5 stands for the rest.
        root += 1
    return _half_even(context, 0, root, exponent)


def _half_even(context, sign, coefficient, exponent, status=0):
    before = context._rounding
    context._rounding = ROUND_HALF_EVEN
    try:
        return _fix(context, sign, coefficient, exponent, status)
    finally:
        context._rounding = before


def _atanh_of_inverse(n, scale):
    total = term = scale // n
    square, k = n * n, 1
    while term:
        term //= square
        k += 2
        total += term // k
    return total


_ln10 = (0, 0)


def _ln_of_ten(places):
    # The natural logarithm of ten with so many places, by three series that converge quickly.
    global _ln10
    if _ln10[0] < places:
        scale = 10 ** (places + 10)
        parts = ((46, 31), (34, 49), (20, 161))
        _ln10 = (places, sum([times * _atanh_of_inverse(n, scale) for times, n in parts]) // 10**10)
    known, value = _ln10
    return value // 10 ** (known - places)


def _scaled(coefficient, exponent, places):
    # A number as an integer with so many places.
    shift = exponent + places
    return coefficient * 10**shift if shift >= 0 else coefficient // 10**-shift


def _exp_scaled(sign, coefficient, exponent, places):
    # e to the power of a number, as an integer with so many places and a power of ten. The last few places may be wrong.
    guard = places + 12
    wide = guard + (exponent + _length(coefficient) if exponent + _length(coefficient) > 0 else 0)
    x = _scaled(coefficient, exponent, wide)
    if sign:
        x = -x
    power, rest = divmod(x, _ln_of_ten(wide))
    rest //= 10 ** (wide - guard)
    scale = 10**guard
    # Halved until the series converges quickly, and squared as often afterwards.
    halvings = 8
    rest >>= halvings
    total = term = scale
    k = 1
    while term:
        term = term * rest // scale // k
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // scale
    return total // 10**12, power


def _ln_scaled(coefficient, exponent, places):
    # The natural logarithm of a positive number, as an integer with so many places, the last few of which may be wrong.
    guard = places + 12
    # Numbers of about one are left as they are, so that nothing cancels.
    power = exponent + _length(coefficient)
    if power in (0, 1):
        power = 0
    scale = 10**guard
    m = _scaled(coefficient, exponent - power, guard)
    times = 2
    while not -1000 < (m - scale) * 1000000 // scale < 1000:
        m = isqrt(m * scale)
        times *= 2
    z = (m - scale) * scale // (m + scale)
    square = z * z // scale
    total, term, k = z, z, 1
    while term and term != -1:
        term = term * square // scale
        k += 2
        total += term // k
    return (total * times + power * _ln_of_ten(guard)) // 10**12


def _rounded_once(prec, estimate):
    # The digits of a value that is not exact, rounded to the nearest: `estimate` gives it for more and more places, as
    # an integer whose last two digits may be wrong and an exponent.
    places = prec + 6
    while True:
        value, exponent = estimate(places)
        sign, size = int(value < 0), abs(value)
        results = []
        for near in (size - 100, size + 100):
            drop = _length(near) - prec if near > 0 else 0
            if drop < 3:
                break
            digits, _ = _round_off(near, drop, 0, ROUND_HALF_EVEN)
            if digits == 10**prec:
                digits, drop = digits // 10, drop + 1
            results.append((digits, drop))
        if len(results) == 2 and results[0] == results[1]:
            digits, drop = results[0]
            return sign, digits, exponent + drop
        places += prec // 2 + 10


def exp(context, a):
    if a._kind:
        return _nan(context, a) or (_make(0, 0, 0) if a._sign else a)
    if not a._coef:
        return _make(0, 1, 0)
    return _half_even(context, *_exp_digits(context, a), _INEXACT | _ROUNDED)


def _exp_digits(context, a):
    limit = (context._Emax - context.Etiny() + context._prec + 10) * 3
    if _adjusted(a) > _length(limit):
        # Beyond all exponents.
        return (0, 1, context.Etiny() - 10) if a._sign else (0, 1, context._Emax + 10)
    if _adjusted(a) < -context._prec - 5:
        # Too close to one to be told from it.
        return 0, 10 ** (context._prec - 1), 1 - context._prec

    def estimate(places):
        value, power = _exp_scaled(a._sign, a._coef, a._exp, places)
        return value, power - places

    return _rounded_once(context._prec, estimate)


def _ln_cancelled(a):
    # How many places a logarithm needs more because the number is close to one.
    if a._exp >= 0 or _adjusted(a) not in (0, -1):
        return 0
    apart = a._coef - 10**-a._exp
    return -a._exp - _length(abs(apart))


def _log(context, a, estimate_with):
    if a._kind or a._sign or not a._coef:
        if a._kind in ("n", "N"):
            return _nan(context, a)
        if not a._kind and not a._coef:
            return _make(1, 0, 0, "F")
        return _invalid(context) if a._sign else a
    extra = _ln_cancelled(a)

    def estimate(places):
        places += extra
        return estimate_with(places), -places

    sign, digits, exponent = _rounded_once(context._prec, estimate)
    return _half_even(context, sign, digits, exponent, _INEXACT | _ROUNDED)


def ln(context, a):
    if a._kind is None and not a._sign and a._coef and not _compare(a, _make(0, 1, 0)):
        return _make(0, 0, 0)
    return _log(context, a, lambda places: _ln_scaled(a._coef, a._exp, places))


def log10(context, a):
    if a._kind is None and not a._sign and a._coef:
        digits = _digits(a._coef)
        if digits.rstrip("0") == "1":
            number = _from_int(_adjusted(a))
            return _half_even(context, number._sign, number._coef, 0)

    def estimate(places):
        places += 4
        return _ln_scaled(a._coef, a._exp, places) * 10**places // _ln_of_ten(places) // 10000

    return _log(context, a, estimate)


def _is_whole(number):
    if number._kind:
        return False
    return number._exp >= 0 or not number._coef or not number._coef % 10**-number._exp


def _whole(number):
    value = number._coef * 10**number._exp if number._exp >= 0 else number._coef // 10**-number._exp
    return -value if number._sign else value


def _is_odd(number):
    if number._exp > 0:
        return False
    return bool(number._coef // 10**-number._exp & 1)


_ONE = _make(0, 1, 0)


def power(context, a, b):
    if a._kind in ("n", "N") or b._kind in ("n", "N"):
        return _nan(context, a, b)
    whole = _is_whole(b)
    sign = int(a._sign and whole and _is_odd(b))
    if a._kind is None and not a._coef:
        if b._kind is None and not b._coef:
            return _invalid(context)
        return _make(sign, 0, 0, "F") if b._sign else _make(sign, 0, 0)
    if a._sign and (not whole or b._kind):
        return _invalid(context)
    if b._kind:
        order = _compare(a, _ONE)
        if not order:
            return _padded_one(context, 0)
        return _make(0, 0, 0) if (order < 0) != b._sign else _make(0, 0, 0, "F")
    if a._kind:
        if not b._coef:
            return _ONE
        return _make(sign, 0, 0) if b._sign else _make(sign, 0, 0, "F")
    if not b._coef:
        return _ONE
    if not _compare(a.copy_abs(), _ONE):
        return _power_of_one(context, a, b, whole, sign)
    bound = _power_beyond(context, a, b, sign)
    if bound is not None:
        return bound
    return _power_whole(context, a, b, sign) if whole else _power_real(context, a, b)


def _padded_one(context, sign):
    # One, with all digits that there are: the result is not known to be exact.
    _done(context, _INEXACT | _ROUNDED)
    return _make(sign, 10 ** (context._prec - 1), 1 - context._prec)


def _power_of_one(context, a, b, whole, sign):
    if not whole:
        return _padded_one(context, sign)
    # The exponent of an exact power, as far as there are digits for it.
    places = -a._exp * abs(_whole(b))
    if b._sign:
        places = 0
    if places > context._prec - 1:
        places = context._prec - 1
        _done(context, _ROUNDED)
    return _make(sign, 10**places, -places) if places >= 0 else _make(sign, 1, 0)


def _power_beyond(context, a, b, sign):
    # The result where it is certain to be beyond all exponents, by a lower bound for the digits of its exponent.
    size = _adjusted(a)
    if size > 0 or size < -1:
        bound = _length(size if size > 0 else -size - 1) - 1
    else:
        apart = a._coef - 10**-a._exp if a._exp < 0 else a._coef - 1
        bound = _length(abs(apart)) + (a._exp if a._exp < 0 else 0) - (3 if size >= 0 else 2)
    grows = (size >= 0) != bool(b._sign)
    if bound + _adjusted(b) <= _length(context._Emax if grows else -context.Etiny()):
        return None
    return _fix(context, sign, 1, context._Emax + 10 if grows else context.Etiny() - 1, _INEXACT | _ROUNDED)


def _power_whole(context, a, b, sign):
    # Squares and products, each rounded with some digits more.
    work = _quiet_context(context, ROUND_HALF_EVEN)
    work._clamp = 0
    work._prec = context._prec + _adjusted(b) + 1 + 2
    base = a
    if b._sign:
        work._prec += 1
        base = _divide(work, _ONE, a)
    times = abs(_whole(b))
    made = base
    for bit in bin(times)[3:]:
        made = _multiply(work, made, made)
        if bit == "1":
            made = _multiply(work, made, base)
        if made._kind or not made._coef and work._status & _CLAMPED:
            break
    status = work._status & (_INEXACT | _ROUNDED | _UNDERFLOW | _SUBNORMAL | _OVERFLOW | _CLAMPED)
    if made._kind:
        return _fix(context, sign, 1, context._Emax + 10, status)
    return _fix(context, sign, made._coef, made._exp, status)


def _power_real(context, a, b):
    # e to the product with the logarithm, with enough digits more that the last one is right.
    work = _quiet_context(context, ROUND_HALF_EVEN)
    work._clamp = 0
    work._Emax, work._Emin = MAX_EMAX, MIN_EMIN
    size = _length(a._coef)
    work._prec = (size if size > context._prec else context._prec) + 23
    product = _multiply(work, ln(work, a), b)
    # What happened up to here does not count.
    work._status = 0
    made = exp(work, product)
    status = work._status | _INEXACT | _ROUNDED
    if made._kind:
        return _fix(context, 0, 1, context._Emax + 10, status)
    return _fix(context, 0, made._coef, made._exp, status)


def power_modulo(context, a, b, modulo):
    nan = _nan(context, a, b, modulo)
    if nan is not None:
        return nan
    if not (_is_whole(a) and _is_whole(b) and _is_whole(modulo)) or not modulo._coef or b._sign and b._coef:
        return _invalid(context)
    if _adjusted(modulo) >= context._prec or not a._coef and not b._coef:
        return _invalid(context)
    divisor = abs(_whole(modulo))
    value = pow(abs(_whole(a)), _whole(b), divisor)
    return _make(int(a._sign and _is_odd(b)), value, 0)


def _bad_format():
    return ValueError("invalid format string")


def _parse_spec(spec):
    # Fill, alignment, sign, whether negative zero is none, width, grouping, places and type.
    fill, align, at = " ", ">", 0
    given = False
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, at, given = spec[0], spec[1], 2, True
    elif spec[:1] in ("<", ">", "=", "^") and spec:
        align, at, given = spec[0], 1, True
    sign = "-"
    if spec[at:at + 1] in ("+", "-", " ") and at < len(spec):
        sign = spec[at]
        at += 1
    no_negative_zero = spec[at:at + 1] == "z"
    at += no_negative_zero
    if spec[at:at + 1] == "0":
        if given:
            raise _bad_format()
        fill, align = "0", "0"
        at += 1
        if spec[at:at + 1] == "0":
            raise _bad_format()
    start = at
    while at < len(spec) and spec[at] in "0123456789":
        at += 1
    width = int(spec[start:at] or 0)
    grouping = ""
    if spec[at:at + 1] == ",":
        grouping = ","
        at += 1
    places = None
    if spec[at:at + 1] == ".":
        start = at = at + 1
        while at < len(spec) and spec[at] in "0123456789":
            at += 1
        if start == at:
            raise _bad_format()
        places = int(spec[start:at])
    kind = spec[at:at + 1]
    if at + len(kind) != len(spec) or kind and kind not in "eEfFgGn%" or kind == "n" and grouping:
        raise _bad_format()
    return fill, align, sign, no_negative_zero, width, grouping, places, kind


def _grouped(digits, mark, width):
    # Digits in groups of three, with as many zeros as a width takes.
    size = len(digits)
    while size + (size - 1) // 3 < width:
        size += 1
    digits = digits.rjust(size, "0")
    first = size % 3 or 3
    return mark.join([digits[:first], *[digits[at:at + 3] for at in range(first, size, 3)]])


def format_number(number, spec, context):
    if not isinstance(spec, str):
        raise TypeError("format argument must be str")
    fill, align, sign, no_negative_zero, width, grouping, places, kind = _parse_spec(spec)
    if number._kind:
        body = _text(number.copy_abs(), 1)
        minus = number._sign
        whole, rest = body, "%" if kind == "%" else ""
        if align == "0":
            fill, align = " ", ">"
        grouping = ""
    else:
        coefficient, exponent, upper = number._coef, number._exp, kind not in ("e", "g", "n")
        if not kind:
            upper = bool(context._capitals)
        if kind == "%":
            exponent += 2
        if places is not None:
            if kind in ("e", "E"):
                coefficient, exponent = _to_size(context, number._sign, coefficient, exponent, places + 1)
            elif kind in ("f", "F", "%"):
                coefficient, exponent = _to_exponent(context, number._sign, coefficient, exponent, -places)
            else:
                size = places if places else 1
                if _length(coefficient) > size:
                    coefficient, exponent = _to_size(context, number._sign, coefficient, exponent, size)
        digits = _digits(coefficient)
        if not coefficient and places is not None and kind in ("e", "E"):
            digits = "0" * (places + 1)
        left = exponent + len(digits)
        if kind in ("f", "F", "%"):
            if exponent > 0:
                digits += "0" * exponent if coefficient else ""
                left, exponent = len(digits), 0
            point = left
        elif kind in ("e", "E"):
            point = 1
        elif exponent <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point <= 0:
            digits = "0" * (1 - point) + digits
            whole, rest = digits[:1], digits[1:]
        else:
            whole, rest = digits[:point], digits[point:]
        rest = f".{rest}" if rest else ""
        if left != point or kind in ("e", "E"):
            rest += f"{'E' if upper else 'e'}{left - point:+}"
        if kind == "%":
            rest += "%"
        minus = number._sign and not (no_negative_zero and not coefficient)
    mark = "-" if minus else sign if sign in "+ " else ""
    if align == "0":
        zeros = width - len(mark) - len(rest)
        whole = _grouped(whole, grouping, zeros) if grouping else whole.rjust(zeros, "0")
        return mark + whole + rest
    if grouping:
        whole = _grouped(whole, grouping, 0)
    text = whole + rest
    missing = width - len(mark) - len(text)
    if missing <= 0:
        return mark + text
    if align == "=":
        return mark + fill * missing + text
    if align == "<":
        return mark + text + fill * missing
    if align == ">":
        return fill * missing + mark + text
    before = missing // 2
    return fill * before + mark + text + fill * (missing - before)


def _to_size(context, sign, coefficient, exponent, size):
    # So many digits.
    if not coefficient:
        return 0, exponent
    have = _length(coefficient)
    if have <= size:
        return coefficient * 10 ** (size - have), exponent - (size - have)
    coefficient, _ = _round_off(coefficient, have - size, sign, context._rounding)
    exponent += have - size
    if coefficient == 10**size:
        return coefficient // 10, exponent + 1
    return coefficient, exponent


def _to_exponent(context, sign, coefficient, exponent, wanted):
    if exponent >= wanted:
        return coefficient * 10 ** (exponent - wanted), wanted
    coefficient, _ = _round_off(coefficient, wanted - exponent, sign, context._rounding)
    return coefficient, wanted
