# Rational numbers.

__all__ = ["Fraction"]


def _gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def _parse(text):
    # Numerator and denominator of a literal such as "-3/4", "1.5e3".
    def fail():
        raise ValueError(f"Invalid literal for Fraction: {text!r}")

    rest = text.strip()
    sign = -1 if rest[:1] == "-" else 1
    if rest[:1] in ("-", "+") and rest:
        rest = rest[1:]
    digits = rest.replace("_", "")
    if not rest or "__" in rest or rest[0] == "_" or rest[-1] == "_" or not digits.isascii():
        fail()
    if "/" in digits:
        above, _, below = digits.partition("/")
        above, below = above.rstrip(), below.lstrip()
        if not above.isdigit() or not below.isdigit():
            fail()
        return sign * int(above), int(below)
    number, mark, power = digits.lower().partition("e")
    whole, _, places = number.partition(".")
    if mark:
        unsigned = power[1:] if power[:1] in ("-", "+") and power else power
        if not unsigned.isdigit():
            fail()
    if not (whole + places).isdigit():
        fail()
    exponent = int(power or 0) - len(places)
    value = sign * int(whole + places)
    return (value * 10 ** exponent, 1) if exponent >= 0 else (value, 10 ** -exponent)


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, Fraction):
                top, bottom = numerator._numerator, numerator._denominator
            elif type(numerator) is int or isinstance(numerator, int):
                top, bottom = int(numerator), 1
            elif isinstance(numerator, str):
                top, bottom = _parse(numerator)
            elif hasattr(numerator, "as_integer_ratio"):
                top, bottom = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance")
        else:
            if not isinstance(numerator, (int, Fraction)) or not isinstance(denominator, (int, Fraction)):
                raise TypeError("both arguments should be Rational instances")
            top = numerator.numerator * denominator.denominator
            bottom = numerator.denominator * denominator.numerator
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        return _make(cls, top, bottom)

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The continued fraction, as far as it may go.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            q2 = q0 + whole * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + whole * p1, q2
            n, d = d, n - whole * d
        times = (max_denominator - q0) // q1
        if 2 * d * (q0 + times * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + times * p1, q0 + times * q1)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        return _formatted(self, format_spec)

    def __hash__(self):
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __pos__(a):
        return _make(Fraction, a._numerator, a._denominator)

    def __neg__(a):
        return _make(Fraction, -a._numerator, a._denominator)

    def __abs__(a):
        return _make(Fraction, abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __bool__(a):
        return bool(a._numerator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            return whole + (whole & 1)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, Fraction) and b._denominator == 1:
            b = b._numerator
        if isinstance(b, int):
            if b >= 0:
                return _make(Fraction, a._numerator ** b, a._denominator ** b)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -b}, 0)")
            return _make(Fraction, a._denominator ** -b, a._numerator ** -b)
        if isinstance(b, (float, complex, Fraction)):
            return float(a) ** (float(b) if isinstance(b, Fraction) else b)
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        return a ** float(b)

    def __eq__(a, b):
        if isinstance(b, (int, Fraction)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return b == b and abs(b) != float("inf") and a == Fraction(b)
        return NotImplemented


def _make(cls, top, bottom):
    common = _gcd(top, bottom)
    if bottom < 0:
        common = -common
    made = object.__new__(cls)
    made._numerator = top // common
    made._denominator = bottom // common
    return made


def _arithmetic(name, exact, rough):
    # The operation and its mirror image.
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a._numerator, a._denominator, b.numerator, b.denominator)
        return rough(float(a), b) if isinstance(b, (float, complex)) else NotImplemented

    def backward(b, a):
        if isinstance(a, (int, Fraction)):
            return exact(a.numerator, a.denominator, b._numerator, b._denominator)
        return rough(a, float(b)) if isinstance(a, (float, complex)) else NotImplemented

    for mirrored, function in (("", forward), ("r", backward)):
        full = f"__{mirrored}{name}__"
        function.__name__, function.__qualname__ = full, f"Fraction.{full}"
        setattr(Fraction, full, function)


def _divide(na, da, nb, db):
    if nb == 0:
        # In lowest terms, as everything is before it is divided.
        raise ZeroDivisionError(f"Fraction({(na > 0) - (na < 0)}, 0)")
    return _make(Fraction, na * db, da * nb)


_arithmetic("add", lambda na, da, nb, db: _make(Fraction, na * db + nb * da, da * db), lambda a, b: a + b)
_arithmetic("sub", lambda na, da, nb, db: _make(Fraction, na * db - nb * da, da * db), lambda a, b: a - b)
_arithmetic("mul", lambda na, da, nb, db: _make(Fraction, na * nb, da * db), lambda a, b: a * b)
_arithmetic("truediv", _divide, lambda a, b: a / b)
_arithmetic("floordiv", lambda na, da, nb, db: na * db // (da * nb), lambda a, b: a // b)
_arithmetic("mod", lambda na, da, nb, db: _make(Fraction, na * db % (nb * da), da * db), lambda a, b: a % b)
_arithmetic(
    "divmod",
    lambda na, da, nb, db: (na * db // (da * nb), _make(Fraction, na * db % (nb * da), da * db)),
    divmod,
)


def _comparison(name, compare):
    def method(a, b):
        if isinstance(b, (int, Fraction)):
            return compare(a._numerator * b.denominator, a._denominator * b.numerator)
        if isinstance(b, float):
            if b != b or abs(b) == float("inf"):
                return compare(0.0, b)
            return method(a, Fraction(b))
        return NotImplemented

    method.__name__, method.__qualname__ = name, f"Fraction.{name}"
    setattr(Fraction, name, method)


_comparison("__lt__", lambda a, b: a < b)
_comparison("__le__", lambda a, b: a <= b)
_comparison("__gt__", lambda a, b: a > b)
_comparison("__ge__", lambda a, b: a >= b)


def _formatted(number, spec):
    # [[fill]align][sign][z][#][0][width][,_][.precision][type]
    wrong = ValueError(f"Invalid format specifier {spec!r} for object of type {type(number).__name__!r}")
    rest = spec
    fill, align = " ", None
    if rest[1:2] and rest[1] in "<>=^":
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] and rest[0] in "<>=^":
        align, rest = rest[0], rest[1:]
    sign = "-"
    if rest[:1] and rest[0] in "+- ":
        sign, rest = rest[0], rest[1:]
    no_zero = rest[:1] == "z"
    rest = rest[no_zero:]
    alternate = rest[:1] == "#"
    rest = rest[alternate:]
    zeros = rest[:1] == "0" and rest[1:2] != "" and rest[1] in "0123456789"
    if rest[:1] == "0" and align is not None and zeros:
        raise wrong
    width, rest = _digits(rest)
    comma = rest[:1] if rest[:1] in (",", "_") else ""
    rest = rest[len(comma):]
    precision = None
    if rest[:1] == ".":
        precision, rest = _digits(rest[1:])
        if precision is None:
            raise wrong
    if rest not in ("", *"eEfFgG%"):
        raise wrong
    width = width or 0
    if rest == "":
        if no_zero or zeros or precision is not None:
            raise wrong
        text = f"{abs(number._numerator):{comma}}"
        if number._denominator > 1 or alternate:
            text += f"/{number._denominator:{comma}}"
        minus = number._numerator < 0
        lead = "-" if minus else "" if sign == "-" else sign
        whole = lead + text
        return _padded(lead, text, width, fill, align or ">") if len(whole) < width else whole
    minus, text = _decimal(abs(number), number < 0, 6 if precision is None else precision, rest, alternate)
    if no_zero and not any(each in "123456789" for each in text):
        minus = False
    lead = "-" if minus else "" if sign == "-" else sign
    end = next((at for at, each in enumerate(text) if each not in "0123456789"), len(text))
    whole, tail = text[:end], text[end:]
    if zeros:
        fill, align = "0", "="
        missing = width - len(lead) - len(tail)
        # Zeros are grouped like the digits that they stand before.
        whole = whole.rjust(3 * missing // 4 + 1 if comma else missing, "0")
    if comma:
        first = 1 + (len(whole) - 1) % 3
        whole = comma.join([whole[:first], *[whole[at:at + 3] for at in range(first, len(whole), 3)]])
    return _padded(lead, whole + tail, width, fill, align or ">")


def _digits(text):
    end = 0
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return int(text[:end]) if end else None, text[end:]


def _padded(lead, text, width, fill, align):
    padding = fill * (width - len(lead) - len(text))
    if align == ">":
        return padding + lead + text
    if align == "<":
        return lead + text + padding
    if align == "=":
        return lead + padding + text
    half = len(padding) // 2
    return padding[:half] + lead + text + padding[half:]


def _decimal(number, minus, precision, kind, alternate):
    # The digits of a number that is not negative, by exact arithmetic; whether a sign belongs before them.
    if kind in "fF%":
        scaled = round(number * 10 ** precision * (100 if kind == "%" else 1))
        digits = str(scaled).rjust(precision + 1, "0")
        point = "." if precision or alternate else ""
        text = digits[:len(digits) - precision] + point + digits[len(digits) - precision:]
        return minus, text + ("%" if kind == "%" else "")
    figures = precision + 1 if kind in "eE" else max(precision, 1)
    exponent = 0
    if number:
        # The power of ten of the first digit, from the numbers of digits and corrected.
        exponent = len(str(number._numerator)) - len(str(number._denominator))
        if number < Fraction(10) ** exponent:
            exponent -= 1
    scaled = round(number * Fraction(10) ** (figures - 1 - exponent))
    if scaled >= 10 ** figures:
        exponent += 1
        scaled = round(number * Fraction(10) ** (figures - 1 - exponent))
    digits = str(scaled).rjust(figures, "0")
    if kind in "eE" or not -4 <= exponent < figures:
        point, suffix = 1, f"{'E' if kind.isupper() else 'e'}{exponent:+03d}"
    elif exponent < 0:
        digits, point, suffix = "0" * -exponent + digits, 1, ""
    else:
        point, suffix = exponent + 1, ""
    whole, rest = digits[:point], digits[point:]
    if kind in "gG" and not alternate:
        rest = rest.rstrip("0")
    return minus, whole + ("." if rest or alternate else "") + rest + suffix
