# Decimal numbers: an integer of digits and an exponent, rounded by a context. What is rarer than arithmetic, comparing,
# rounding and text is in _decimal.py.

import contextvars as _contextvars
import sys as _sys
from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping

__libmpdec_version__ = "2.5.1"
__version__ = "1.70"
HAVE_CONTEXTVAR = HAVE_THREADS = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)

ROUND_UP = "ROUND_UP"
ROUND_DOWN = "ROUND_DOWN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (
    ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP,
)

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Inexact(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


# What happened in an operation is a set of bits, in the order in which a context shows them.
_CLAMPED, _CONVERSION, _BY_ZERO, _IMPOSSIBLE, _UNDEFINED, _INEXACT = 1, 2, 4, 8, 16, 64
_CONTEXT, _INVALID, _FLOAT, _OVERFLOW, _ROUNDED, _SUBNORMAL, _UNDERFLOW = 128, 256, 1024, 2048, 4096, 8192, 16384
_ANY_INVALID = _CONVERSION | _IMPOSSIBLE | _UNDEFINED | _CONTEXT | _INVALID
_SIGNALS = {
    InvalidOperation: _ANY_INVALID, FloatOperation: _FLOAT, DivisionByZero: _BY_ZERO, Overflow: _OVERFLOW,
    Underflow: _UNDERFLOW, Subnormal: _SUBNORMAL, Inexact: _INEXACT, Rounded: _ROUNDED, Clamped: _CLAMPED,
}
_CONDITIONS = (
    (InvalidOperation, _INVALID), (ConversionSyntax, _CONVERSION), (DivisionImpossible, _IMPOSSIBLE),
    (DivisionUndefined, _UNDEFINED), (InvalidContext, _CONTEXT), *list(_SIGNALS.items())[1:],
)
_SHOWN = (
    (_CLAMPED, "Clamped"), (_CONVERSION, "InvalidOperation"), (_BY_ZERO, "DivisionByZero"),
    (_IMPOSSIBLE, "InvalidOperation"), (_UNDEFINED, "InvalidOperation"), (_INEXACT, "Inexact"),
    (_CONTEXT, "InvalidOperation"), (_INVALID, "InvalidOperation"), (_FLOAT, "FloatOperation"),
    (_OVERFLOW, "Overflow"), (_ROUNDED, "Rounded"), (_SUBNORMAL, "Subnormal"), (_UNDERFLOW, "Underflow"),
)


def _signal_bits(signal):
    try:
        return _SIGNALS[signal]
    except (KeyError, TypeError):
        pass
    raise KeyError(
        "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, "
        "Subnormal, Inexact, Rounded,\n   Clamped]"
    )


def _bits_of(signals):
    if isinstance(signals, SignalDict):
        return signals._bits
    if not isinstance(signals, list):
        if isinstance(signals, dict):
            if len(signals) != len(_SIGNALS):
                raise KeyError("invalid signal dict")
            signals = [signal for signal, wanted in signals.items() if wanted]
        else:
            raise TypeError("argument must be a signal dict")
    bits = 0
    for signal in signals:
        bits |= _signal_bits(signal)
    return bits


def _shown(bits):
    names = dict.fromkeys([name for bit, name in _SHOWN if bits & bit])
    return f"[{', '.join(names)}]"


class SignalDict(_MutableMapping):
    # The flags or the traps of a context, which keeps their bits.
    __slots__ = ("_context", "_name")
    __module__ = "abc"

    def __init__(self, context, name):
        self._context = context
        self._name = name

    @property
    def _bits(self):
        return getattr(self._context, self._name)

    def __len__(self):
        return len(_SIGNALS)

    def __iter__(self):
        return iter(_SIGNALS)

    def __getitem__(self, signal):
        return bool(self._bits & _signal_bits(signal))

    def __setitem__(self, signal, value):
        bits = _signal_bits(signal)
        setattr(self._context, self._name, self._bits | bits if value else self._bits & ~bits)

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def copy(self):
        return dict(self)

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._bits == other._bits
        if isinstance(other, dict):
            return dict(self) == other
        return NotImplemented

    def __repr__(self):
        return "{" + ", ".join([f"{signal}:{bool(self._bits & bits)}" for signal, bits in _SIGNALS.items()]) + "}"


def _integer(value):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    return value


def _checked_rounding(value):
    if value not in _ROUNDINGS:
        raise TypeError(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, "
            "ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    return value


def _setting(name, low, high, message):
    hidden = f"_{name}"

    def get(self):
        return getattr(self, hidden)

    def set(self, value):
        if not low <= _integer(value) <= high:
            raise ValueError(message)
        setattr(self, hidden, value)

    def delete(self):
        raise AttributeError("context attributes cannot be deleted")

    return property(get, set, delete)


class Context:
    __slots__ = ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp", "_status", "_trapped")

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        base = DefaultContext
        self._prec, self._rounding, self._Emin, self._Emax = base._prec, base._rounding, base._Emin, base._Emax
        self._capitals, self._clamp, self._status, self._trapped = base._capitals, base._clamp, 0, base._trapped
        for name, value in (
            ("prec", prec), ("rounding", rounding), ("Emin", Emin), ("Emax", Emax), ("capitals", capitals), ("clamp", clamp),
        ):
            if value is not None:
                setattr(self, name, value)
        if traps is not None:
            self._trapped = _bits_of(traps)
        if flags is not None:
            self._status = _bits_of(flags)

    prec = _setting("prec", 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")
    Emin = _setting("Emin", MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")
    Emax = _setting("Emax", 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")
    capitals = _setting("capitals", 0, 1, "valid values for capitals are 0 or 1")
    clamp = _setting("clamp", 0, 1, "valid values for clamp are 0 or 1")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = _checked_rounding(value)

    @property
    def flags(self):
        return SignalDict(self, "_status")

    @flags.setter
    def flags(self, value):
        self._status = _bits_of(value)

    @property
    def traps(self):
        return SignalDict(self, "_trapped")

    @traps.setter
    def traps(self, value):
        self._trapped = _bits_of(value)

    def copy(self):
        made = object.__new__(Context)
        made._prec, made._rounding, made._Emin, made._Emax = self._prec, self._rounding, self._Emin, self._Emax
        made._capitals, made._clamp = self._capitals, self._clamp
        made._status, made._trapped = self._status, self._trapped
        return made

    __copy__ = copy

    def __reduce__(self):
        flags, traps = [[signal for signal, bits in _SIGNALS.items() if has & bits] for has in (self._status, self._trapped)]
        return Context, (
            self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamp, flags, traps,
        )

    def __repr__(self):
        return (
            f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._Emin}, Emax={self._Emax}, "
            f"capitals={self._capitals}, clamp={self._clamp}, flags={_shown(self._status)}, traps={_shown(self._trapped)})"
        )

    def clear_flags(self):
        self._status = 0

    def clear_traps(self):
        self._trapped = 0

    def Etiny(self):
        return self._Emin - (self._prec - 1)

    def Etop(self):
        return self._Emax - (self._prec - 1)

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num="0", /):
        if isinstance(num, str):
            kind, sign, coefficient, exponent = _parse(num) or (None, 0, 0, None)
            if exponent is None or kind and coefficient and _length(coefficient) > self._prec - self._clamp:
                return _invalid(self, _CONVERSION)
            number = _make(sign, coefficient, exponent, kind)
        elif isinstance(num, Decimal):
            number = num
            if num._kind and num._coef and _length(num._coef) > self._prec - self._clamp:
                return _invalid(self, _CONVERSION)
        elif isinstance(num, int):
            number = _from_int(num)
        elif isinstance(num, float):
            _done(self, _FLOAT)
            number = _from_float(num)
        else:
            number = _from_other(self, num)
        if number._kind:
            return number
        return _fix(self, number._sign, number._coef, number._exp)

    def create_decimal_from_float(self, f, /):
        number = Decimal.from_float(f)
        return number if number._kind else _fix(self, number._sign, number._coef, number._exp)

    def add(self, a, b, /):
        return _add(self, _argument(a), _argument(b))

    def subtract(self, a, b, /):
        return _subtract(self, _argument(a), _argument(b))

    def multiply(self, a, b, /):
        return _multiply(self, _argument(a), _argument(b))

    def divide(self, a, b, /):
        return _divide(self, _argument(a), _argument(b))

    def divide_int(self, a, b, /):
        return _divide_int(self, _argument(a), _argument(b))

    def remainder(self, a, b, /):
        return _remainder(self, _argument(a), _argument(b))

    def divmod(self, a, b, /):
        return _divmod(self, _argument(a), _argument(b))

    def quantize(self, a, b, /):
        return _quantize(self, _argument(a), _argument(b))

    def plus(self, a, /):
        return _plus(self, _argument(a))

    def minus(self, a, /):
        return _minus(self, _argument(a))

    def abs(self, a, /):
        return _abs(self, _argument(a))

    def to_integral_value(self, a, /):
        return _to_integral(self, _argument(a))

    def to_integral(self, a, /):
        return _to_integral(self, _argument(a))

    def to_integral_exact(self, a, /):
        return _to_integral(self, _argument(a), None, True)

    def copy_abs(self, a, /):
        return _argument(a).copy_abs()

    def copy_negate(self, a, /):
        return _argument(a).copy_negate()

    def canonical(self, a, /):
        return _argument(a).canonical()

    def is_canonical(self, a, /):
        return _argument(a).is_canonical()

    def is_finite(self, a, /):
        return _argument(a).is_finite()

    def is_infinite(self, a, /):
        return _argument(a).is_infinite()

    def is_nan(self, a, /):
        return _argument(a).is_nan()

    def is_qnan(self, a, /):
        return _argument(a).is_qnan()

    def is_snan(self, a, /):
        return _argument(a).is_snan()

    def is_signed(self, a, /):
        return _argument(a).is_signed()

    def is_zero(self, a, /):
        return _argument(a).is_zero()

    def copy_decimal(self, a, /):
        return _argument(a)

    def to_sci_string(self, a, /):
        return _text(_argument(a), self._capitals)

    def to_eng_string(self, a, /):
        return _text(_argument(a), self._capitals, True)

    def copy_sign(self, a, b, /):
        return _argument(a).copy_sign(b)

    def same_quantum(self, a, b, /):
        return _argument(a).same_quantum(b)

    def fma(self, a, b, c, /):
        return _fma(self, _argument(a), _argument(b), _argument(c))

    def power(self, a, b, modulo=None):
        a, b = _argument(a), _argument(b)
        return _more().power(self, a, b) if modulo is None else _more().power_modulo(self, a, b, _argument(modulo))

    def exp(self, a, /):
        return _more().exp(self, _argument(a))

    def ln(self, a, /):
        return _more().ln(self, _argument(a))

    def log10(self, a, /):
        return _more().log10(self, _argument(a))

    def logb(self, a, /):
        return _more().logb(self, _argument(a))

    def logical_invert(self, a, /):
        return _more().logical_invert(self, _argument(a))

    def next_minus(self, a, /):
        return _more().next_minus(self, _argument(a))

    def next_plus(self, a, /):
        return _more().next_plus(self, _argument(a))

    def normalize(self, a, /):
        return _more().normalize(self, _argument(a))

    def number_class(self, a, /):
        return _more().number_class(self, _argument(a))

    def sqrt(self, a, /):
        return _more().sqrt(self, _argument(a))

    def is_normal(self, a, /):
        return _more().is_normal(self, _argument(a))

    def is_subnormal(self, a, /):
        return _more().is_subnormal(self, _argument(a))

    def compare(self, a, b, /):
        return _more().compare(self, _argument(a), _argument(b))

    def compare_signal(self, a, b, /):
        return _more().compare_signal(self, _argument(a), _argument(b))

    def compare_total(self, a, b, /):
        return _more().compare_total(self, _argument(a), _argument(b))

    def compare_total_mag(self, a, b, /):
        return _more().compare_total_mag(self, _argument(a), _argument(b))

    def logical_and(self, a, b, /):
        return _more().logical_and(self, _argument(a), _argument(b))

    def logical_or(self, a, b, /):
        return _more().logical_or(self, _argument(a), _argument(b))

    def logical_xor(self, a, b, /):
        return _more().logical_xor(self, _argument(a), _argument(b))

    def max(self, a, b, /):
        return _more().max(self, _argument(a), _argument(b))

    def max_mag(self, a, b, /):
        return _more().max_mag(self, _argument(a), _argument(b))

    def min(self, a, b, /):
        return _more().min(self, _argument(a), _argument(b))

    def min_mag(self, a, b, /):
        return _more().min_mag(self, _argument(a), _argument(b))

    def next_toward(self, a, b, /):
        return _more().next_toward(self, _argument(a), _argument(b))

    def remainder_near(self, a, b, /):
        return _more().remainder_near(self, _argument(a), _argument(b))

    def rotate(self, a, b, /):
        return _more().rotate(self, _argument(a), _argument(b))

    def scaleb(self, a, b, /):
        return _more().scaleb(self, _argument(a), _argument(b))

    def shift(self, a, b, /):
        return _more().shift(self, _argument(a), _argument(b))


def _done(context, status):
    # Remember what happened, and raise what is trapped.
    context._status |= status
    trapped = status & context._trapped
    if trapped:
        for signal, bits in _SIGNALS.items():
            if trapped & bits:
                raise signal([condition for condition, bit in _CONDITIONS if trapped & bit])


DefaultContext = object.__new__(Context)
DefaultContext._prec, DefaultContext._rounding = 28, ROUND_HALF_EVEN
DefaultContext._Emin, DefaultContext._Emax = -999999, 999999
DefaultContext._capitals, DefaultContext._clamp, DefaultContext._status = 1, 0, 0
DefaultContext._trapped = _ANY_INVALID | _BY_ZERO | _OVERFLOW
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow]
)
ExtendedContext = Context(prec=9, traps=[])
_current = _contextvars.ContextVar("decimal_context")


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context._status = 0
    _current.set(context)


def _context(given):
    if given is None:
        return getcontext()
    if not isinstance(given, Context):
        raise TypeError("optional argument must be a context")
    return given


class ContextManager:
    __slots__ = ("_local", "_outer")

    def __enter__(self):
        setcontext(self._local)
        return self._local

    def __exit__(self, *exc_info):
        setcontext(self._outer)
        return False


def localcontext(ctx=None, **kwargs):
    made = ContextManager()
    made._outer = getcontext()
    made._local = _context(ctx).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if value is not None:
            setattr(made._local, name, value)
    return made


def _length(number):
    # How many digits a number has that is not negative.
    if number < 1000000000000000000:
        return len(str(number))
    size = (number.bit_length() - 1) * 30102999566398119521 // 100000000000000000000 + 1
    return size + 1 if number >= 10**size else size


def _digits(number):
    # The digits, also where they are more than str() is allowed to make.
    if number.bit_length() < 12000:
        return str(number)
    half = _length(number) // 2
    above, below = divmod(number, 10**half)
    return _digits(above) + _digits(below).rjust(half, "0")


def _number(text):
    if len(text) < 4000:
        return int(text or 0)
    half = len(text) // 2
    return _number(text[:-half]) * 10**half + _number(text[-half:])


def _parse(text):
    # Kind, sign, digits and exponent of a number in ASCII or in other decimal digits, or None.
    sign = 0
    if text[:1] in ("-", "+") and text:
        sign = int(text[0] == "-")
        text = text[1:]
    lower = text.lower()
    if lower == "inf" or lower == "infinity":
        return "F", sign, 0, 0
    for word, kind in (("nan", "n"), ("snan", "N")):
        if lower.startswith(word):
            payload = lower[len(word):]
            return (kind, sign, _number(payload), 0) if not payload or payload.isdecimal() else None
    mantissa, mark, power = lower.partition("e")
    exponent = 0
    if mark:
        unsigned = power[1:] if power[:1] in ("-", "+") and power else power
        if not unsigned.isdecimal():
            return None
        exponent = _number(unsigned)
        if power[0] == "-":
            exponent = -exponent
    whole, _, places = mantissa.partition(".")
    digits = whole + places
    if not digits.isdecimal():
        return None
    return None, sign, _number(digits), exponent - len(places)


def _round_off(coefficient, drop, sign, rounding):
    # Without the last `drop` digits, and whether that changed the value.
    if drop > coefficient.bit_length() * 0.302 + 2:
        # All digits go, and the first of them stands far behind the point.
        kept, rest, half = 0, coefficient, coefficient + 1
    else:
        unit = 10**drop
        kept, rest = divmod(coefficient, unit)
        half = unit // 2
    if not rest:
        return kept, False
    if rounding == "ROUND_HALF_EVEN":
        up = rest > half or rest == half and kept & 1
    elif rounding == "ROUND_HALF_UP":
        up = rest >= half
    elif rounding == "ROUND_HALF_DOWN":
        up = rest > half
    elif rounding == "ROUND_UP":
        up = True
    elif rounding == "ROUND_DOWN":
        up = False
    elif rounding == "ROUND_CEILING":
        up = not sign
    elif rounding == "ROUND_FLOOR":
        up = sign
    else:
        up = kept % 5 == 0
    return kept + 1 if up else kept, True


def _too_large(context, sign, status):
    rounding = context._rounding
    status |= _OVERFLOW | _INEXACT | _ROUNDED
    down = rounding in (ROUND_DOWN, ROUND_05UP) or rounding == (ROUND_CEILING if sign else ROUND_FLOOR)
    _done(context, status)
    if down:
        return _make(sign, 10**context._prec - 1, context._Emax - context._prec + 1)
    return _make(sign, 0, 0, "F")


def _fix(context, sign, coefficient, exponent, status=0):
    # A number as the context allows it.
    size = _length(coefficient)
    prec, top = context._prec, context._Emax
    adjusted = exponent + size - 1
    if adjusted > top:
        if coefficient:
            return _too_large(context, sign, status)
        exponent = top - prec + 1 if context._clamp else top
        status |= _CLAMPED
    elif context._clamp and exponent > top - prec + 1:
        coefficient *= 10 ** (exponent - (top - prec + 1))
        exponent = top - prec + 1
        status |= _CLAMPED
        if coefficient and adjusted < context._Emin:
            status |= _SUBNORMAL
    elif adjusted < context._Emin:
        tiny = context._Emin - prec + 1
        if not coefficient:
            if exponent < tiny:
                exponent = tiny
                status |= _CLAMPED
        else:
            status |= _SUBNORMAL
            if exponent < tiny:
                coefficient, changed = _round_off(coefficient, tiny - exponent, sign, context._rounding)
                exponent = tiny
                status |= _ROUNDED
                if changed:
                    status |= _INEXACT | _UNDERFLOW
                    if not coefficient:
                        status |= _CLAMPED
    elif size > prec:
        coefficient, changed = _round_off(coefficient, size - prec, sign, context._rounding)
        exponent += size - prec
        status |= _ROUNDED | _INEXACT if changed else _ROUNDED
        if coefficient == 10**prec:
            coefficient //= 10
            exponent += 1
            if exponent + prec - 1 > top:
                return _too_large(context, sign, status)
    if status:
        _done(context, status)
    return _make(sign, coefficient, exponent)


def _make(sign, coefficient, exponent, kind=None):
    made = object.__new__(Decimal)
    made._sign, made._coef, made._exp, made._kind = sign, coefficient, exponent, kind
    return made


def _invalid(context, status=_INVALID):
    _done(context, status)
    return _make(0, 0, 0, "n")


def _quieted(context, number):
    # A NaN as a result: quiet, with as much of its payload as fits.
    if number._kind == "N":
        _done(context, _INVALID)
    payload = number._coef % 10 ** (context._prec - context._clamp) if number._coef else 0
    return _make(number._sign, payload, 0, "n")


def _nan(context, *numbers):
    # The NaN that comes of an operation with one, a signalling one first.
    for kind in "Nn":
        for number in numbers:
            if number._kind == kind:
                return _quieted(context, number)
    return None


def _from_int(value):
    return _make(int(value < 0), int(abs(value)), 0)


def _from_float(value):
    if value != value or value in (float("inf"), float("-inf")):
        kind, sign, _, _ = _parse(repr(value))
        return _make(sign, 0, 0, kind)
    top, bottom = value.as_integer_ratio()
    places = bottom.bit_length() - 1
    sign = int(value < 0 or not value and str(value)[0] == "-")
    return _make(sign, abs(top) * 5**places, -places)


def _from_other(context, value):
    if isinstance(value, (list, tuple)):
        return _from_tuple(context, value)
    raise TypeError(f"conversion from {_type_name(value)} to Decimal is not supported")


def _type_name(value):
    return type(value).__name__


def _from_tuple(context, value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = None
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind, exponent = exponent, 0
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (list, tuple)) or any(
        [not isinstance(digit, int) or not 0 <= digit <= 9 for digit in digits]
    ):
        raise ValueError("coefficient must be a tuple of digits")
    coefficient = 0 if kind == "F" else _number("".join([str(int(digit)) for digit in digits]))
    return _make(int(sign), coefficient, exponent, kind)


def _operand(value):
    # What arithmetic goes on with.
    if isinstance(value, Decimal):
        return value
    return _from_int(value) if isinstance(value, int) else None


def _argument(value):
    number = _operand(value)
    if number is None:
        raise TypeError(f"conversion from {_type_name(value)} to Decimal is not supported")
    return number


def _adjusted(number):
    return number._exp + _length(number._coef) - 1


def _compare(a, b):
    # Less than, equal to or more than 0, as `a` is less than, equal to or more than `b`; neither is a NaN.
    left = 0 if not a._coef and not a._kind else -1 if a._sign else 1
    right = 0 if not b._coef and not b._kind else -1 if b._sign else 1
    if left != right or not left:
        return left - right
    if a._kind or b._kind:
        return left * ((a._kind is not None) - (b._kind is not None))
    first, second = _adjusted(a), _adjusted(b)
    if first != second:
        return left if first > second else -left
    first, second = a._coef, b._coef
    if a._exp > b._exp:
        first *= 10 ** (a._exp - b._exp)
    elif b._exp > a._exp:
        second *= 10 ** (b._exp - a._exp)
    return left * ((first > second) - (first < second))


def _add(context, a, b, flip=0):
    # The sum, or with `flip` the difference.
    a_sign, b_sign = a._sign, b._sign ^ flip
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan is not None:
            return nan
        if a._kind:
            return _invalid(context) if b._kind and a_sign != b_sign else _make(a_sign, 0, 0, "F")
        return _make(b_sign, 0, 0, "F")
    first, second, exponent = a._coef, b._coef, a._exp
    apart = exponent - b._exp
    if apart:
        if apart < 0:
            a_sign, b_sign, first, second, exponent, apart = b_sign, a_sign, second, first, b._exp, -apart
        low = exponent - apart
        if first:
            # Where the smaller one lies beyond all digits that count, any tiny number does for it.
            size = _length(first)
            edge = exponent - 1 + (0 if size > context._prec else size - context._prec - 1)
            if low + _length(second) - 1 < edge:
                low, second = edge, 1 if second else 0
            first *= 10 ** (exponent - low)
        exponent = low
    if a_sign == b_sign:
        return _fix(context, a_sign, first + second, exponent)
    total = first - second
    if total < 0:
        return _fix(context, b_sign, -total, exponent)
    if not total:
        a_sign = int(context._rounding == ROUND_FLOOR)
    return _fix(context, a_sign, total, exponent)


def _subtract(context, a, b):
    if b._kind is not None and b._kind != "F":
        return _add(context, a, b)
    return _add(context, a, b, 1)


def _multiply(context, a, b):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan is not None:
            return nan
        if not a._kind and not a._coef or not b._kind and not b._coef:
            return _invalid(context)
        return _make(sign, 0, 0, "F")
    return _fix(context, sign, a._coef * b._coef, a._exp + b._exp)


def _divide(context, a, b):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan is not None:
            return nan
        if a._kind:
            return _invalid(context) if b._kind else _make(sign, 0, 0, "F")
        _done(context, _CLAMPED)
        return _make(sign, 0, context.Etiny())
    if not b._coef:
        if not a._coef:
            return _invalid(context, _UNDEFINED)
        _done(context, _BY_ZERO)
        return _make(sign, 0, 0, "F")
    ideal = a._exp - b._exp
    if not a._coef:
        return _fix(context, sign, 0, ideal)
    shift = _length(b._coef) - _length(a._coef) + context._prec + 1
    if shift >= 0:
        quotient, rest = divmod(a._coef * 10**shift, b._coef)
    else:
        quotient, rest = divmod(a._coef, b._coef * 10**-shift)
    exponent = ideal - shift
    if rest:
        # A last digit that is neither 0 nor 5 stands for what was not divided.
        if quotient % 5 == 0:
            quotient += 1
    else:
        while exponent < ideal:
            shorter, digit = divmod(quotient, 10)
            if digit:
                break
            quotient = shorter
            exponent += 1
    return _fix(context, sign, quotient, exponent)


def _whole_division(context, a, b):
    # Quotient and remainder of finite numbers, and the exponent of the remainder; None where the quotient is too long.
    exponent = min(a._exp, b._exp)
    apart = _adjusted(a) - _adjusted(b)
    if not a._coef or apart < 0:
        if a._exp > b._exp and a._coef:
            return 0, a._coef * 10 ** (a._exp - b._exp), b._exp
        return 0, a._coef, exponent if not a._coef else a._exp
    if apart > context._prec:
        return None
    above, below = a._coef, b._coef
    if a._exp > b._exp:
        above *= 10 ** (a._exp - b._exp)
    else:
        below *= 10 ** (b._exp - a._exp)
    quotient, rest = divmod(above, below)
    if _length(quotient) > context._prec:
        return None
    return quotient, rest, exponent


def _divide_int(context, a, b):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan is not None:
            return nan
        if a._kind:
            return _invalid(context) if b._kind else _make(sign, 0, 0, "F")
        return _make(sign, 0, 0)
    if not b._coef:
        if not a._coef:
            return _invalid(context, _UNDEFINED)
        _done(context, _BY_ZERO)
        return _make(sign, 0, 0, "F")
    parts = _whole_division(context, a, b)
    if parts is None:
        return _invalid(context, _IMPOSSIBLE)
    return _fix(context, sign, parts[0], 0)


def _remainder(context, a, b):
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan is not None:
            return nan
        return _invalid(context) if a._kind else _fix(context, a._sign, a._coef, a._exp)
    if not b._coef:
        return _invalid(context, _INVALID if a._coef else _UNDEFINED)
    parts = _whole_division(context, a, b)
    if parts is None:
        return _invalid(context, _IMPOSSIBLE)
    return _fix(context, a._sign, parts[1], parts[2])


def _divmod(context, a, b):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan is not None:
            return nan, nan
        if a._kind:
            if b._kind:
                nan = _invalid(context)
                return nan, nan
            return _make(sign, 0, 0, "F"), _invalid(context)
        return _make(sign, 0, 0), _fix(context, a._sign, a._coef, a._exp)
    if not b._coef:
        if not a._coef:
            nan = _invalid(context, _UNDEFINED)
            return nan, nan
        _done(context, _BY_ZERO | _INVALID)
        return _make(sign, 0, 0, "F"), _make(0, 0, 0, "n")
    parts = _whole_division(context, a, b)
    if parts is None:
        nan = _invalid(context, _IMPOSSIBLE)
        return nan, nan
    quotient, rest, exponent = parts
    return _fix(context, sign, quotient, 0), _fix(context, a._sign, rest, exponent)


def _plus(context, a):
    if a._kind:
        return _nan(context, a) or _make(a._sign, 0, 0, "F")
    sign = a._sign if a._coef or context._rounding == ROUND_FLOOR else 0
    return _fix(context, sign, a._coef, a._exp)


def _minus(context, a):
    if a._kind:
        return _nan(context, a) or _make(a._sign ^ 1, 0, 0, "F")
    sign = a._sign ^ 1 if a._coef or context._rounding == ROUND_FLOOR else 0
    return _fix(context, sign, a._coef, a._exp)


def _abs(context, a):
    if a._kind:
        return _nan(context, a) or _make(0, 0, 0, "F")
    return _fix(context, 0, a._coef, a._exp)


def _quantize(context, a, b):
    if a._kind or b._kind:
        nan = _nan(context, a, b)
        if nan is not None:
            return nan
        return _make(a._sign, 0, 0, "F") if a._kind and b._kind else _invalid(context)
    exponent = b._exp
    if exponent > context._Emax or exponent < context.Etiny():
        return _invalid(context)
    if not a._coef:
        return _fix(context, a._sign, 0, exponent)
    shift = a._exp - exponent
    if _length(a._coef) + shift > context._prec:
        return _invalid(context)
    status = 0
    if shift >= 0:
        coefficient = a._coef * 10**shift
    else:
        coefficient, changed = _round_off(a._coef, -shift, a._sign, context._rounding)
        status = _ROUNDED | _INEXACT if changed else _ROUNDED
    size = _length(coefficient)
    if size > context._prec or exponent + size - 1 > context._Emax:
        return _invalid(context)
    return _fix(context, a._sign, coefficient, exponent, status)


def _to_integral(context, a, rounding=None, exact=False):
    if a._kind:
        return _nan(context, a) or a
    if a._exp >= 0:
        return a
    if not a._coef:
        return _make(a._sign, 0, 0)
    coefficient, changed = _round_off(a._coef, -a._exp, a._sign, rounding or context._rounding)
    if exact:
        _done(context, _ROUNDED | _INEXACT if changed else _ROUNDED)
    return _make(a._sign, coefficient, 0)


def _as_int(number, rounding):
    if number._kind:
        if number._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        raise ValueError("cannot convert NaN to integer")
    if number._exp >= 0:
        value = number._coef * 10**number._exp
    else:
        value, _ = _round_off(number._coef, -number._exp, number._sign, rounding)
    return -value if number._sign else value


def _text(number, capitals, engineering=False):
    sign = "-" if number._sign else ""
    if number._kind:
        if number._kind == "F":
            return sign + "Infinity"
        payload = _digits(number._coef) if number._coef else ""
        return f"{sign}{'s' if number._kind == 'N' else ''}NaN{payload}"
    digits, exponent = _digits(number._coef), number._exp
    size = len(digits)
    left = exponent + size
    if exponent <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif not number._coef:
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        made = f"0.{'0' * -point}{digits}"
    elif point >= size:
        made = digits + "0" * (point - size)
    else:
        made = f"{digits[:point]}.{digits[point:]}"
    if left != point:
        made += f"{'E' if capitals else 'e'}{left - point:+}"
    return sign + made


_HASH_MODULUS = (1 << 61) - 1
_HASH_TENTH = pow(10, _HASH_MODULUS - 2, _HASH_MODULUS)
_loaded = None


def _more():
    global _loaded
    if _loaded is None:
        import _decimal
        _loaded = _decimal
    return _loaded


def _compared(a, b, equality):
    # What two numbers are to each other, or None where one is a NaN, which is an error for anything but equality.
    a_nan, b_nan = a._kind in ("n", "N"), b._kind in ("n", "N")
    if a_nan or b_nan:
        if not equality or a._kind == "N" or b._kind == "N":
            _done(getcontext(), _INVALID)
        return None
    return _compare(a, b)


def _comparable(a, b, equality):
    # Both operands of a comparison, or None.
    if isinstance(b, Decimal):
        return a, b
    if isinstance(b, int):
        return a, _from_int(b)
    if isinstance(b, float):
        context = getcontext()
        if equality:
            context._status |= _FLOAT
        else:
            _done(context, _FLOAT)
        return a, _from_float(b)
    if isinstance(b, complex) and equality:
        return _comparable(a, b.real, equality) if b.imag == 0.0 else None
    fractions = _sys.modules.get("fractions")
    if fractions is not None and isinstance(b, fractions.Fraction):
        scaled = a if a._kind else _make(a._sign, a._coef * b.denominator, a._exp)
        return scaled, _from_int(b.numerator)
    return None


class Decimal:
    __slots__ = ("_sign", "_coef", "_exp", "_kind")

    def __new__(cls, value="0", context=None):
        context = _context(context)
        if isinstance(value, str):
            text = value.strip().replace("_", "")
            kind, sign, coefficient, exponent = _parse(text) or (None, 0, 0, None)
            if exponent is None:
                number = _invalid(context, _CONVERSION)
            else:
                number = _exact(context, _make(sign, coefficient, exponent, kind))
        elif isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            number = value
        elif isinstance(value, int):
            number = _from_int(value)
        elif isinstance(value, float):
            _done(context, _FLOAT)
            number = _from_float(value)
        else:
            number = _exact(context, _from_other(context, value))
        return number if cls is Decimal else _of(cls, number)

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            number = _from_int(f)
        elif isinstance(f, float):
            number = _from_float(f)
        else:
            raise TypeError("argument must be int or float")
        return number if cls is Decimal else cls(number)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _make(0, 0, 0)

    def __repr__(self):
        return f"Decimal('{_text(self, getcontext()._capitals)}')"

    def __str__(self):
        return _text(self, getcontext()._capitals)

    def __format__(self, format_spec, /):
        return _more().format_number(self, format_spec, getcontext())

    def to_eng_string(self, context=None):
        return _text(self, _context(context)._capitals, True)

    def __hash__(self):
        if self._kind:
            if self._kind == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            if self._kind == "n":
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        power = pow(10, self._exp, _HASH_MODULUS) if self._exp >= 0 else pow(_HASH_TENTH, -self._exp, _HASH_MODULUS)
        value = self._coef * power % _HASH_MODULUS
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __bool__(self):
        return self._kind is not None or self._coef != 0

    def __int__(self):
        return _as_int(self, ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return _as_int(self, ROUND_FLOOR)

    def __ceil__(self):
        return _as_int(self, ROUND_CEILING)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return _as_int(self, ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return _quantize(getcontext(), self, _make(0, 1, -ndigits))

    def __float__(self):
        if self._kind:
            if self._kind == "N":
                raise ValueError("cannot convert signaling NaN to float")
            return float(f"{'-' if self._sign else ''}{'inf' if self._kind == 'F' else 'nan'}")
        return float(_text(self, 1))

    def __complex__(self):
        return complex(float(self))

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        top, bottom = -self._coef if self._sign else self._coef, 1
        if self._exp >= 0:
            return top * 10**self._exp, 1
        from math import gcd
        bottom = 10**-self._exp
        common = gcd(top, bottom)
        return top // common, bottom // common

    def as_tuple(self):
        if self._kind == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(map(int, _digits(self._coef))) if self._coef or not self._kind else ()
        return DecimalTuple(self._sign, digits, self._kind or self._exp)

    def adjusted(self):
        return 0 if self._kind else _adjusted(self)

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def conjugate(self):
        return self

    def canonical(self):
        return self

    def radix(self):
        return _make(0, 10, 0)

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind is None

    def is_infinite(self):
        return self._kind == "F"

    def is_nan(self):
        return self._kind in ("n", "N")

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return not self._coef and self._kind is None

    def copy_abs(self):
        return _make(0, self._coef, self._exp, self._kind)

    def copy_negate(self):
        return _make(self._sign ^ 1, self._coef, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        _context(context)
        return _make(_argument(other)._sign, self._coef, self._exp, self._kind)

    def same_quantum(self, other, context=None):
        _context(context)
        other = _argument(other)
        if self._kind or other._kind:
            kinds = {self._kind, other._kind}
            return kinds == {"F"} or kinds <= {"n", "N"}
        return self._exp == other._exp

    def quantize(self, exp, rounding=None, context=None):
        context = _context(context)
        if rounding is not None:
            # Flags and traps are those of the context itself.
            _checked_rounding(rounding)
            before = context._rounding
            context._rounding = rounding
            try:
                return _quantize(context, self, _argument(exp))
            finally:
                context._rounding = before
        return _quantize(context, self, _argument(exp))

    def to_integral_value(self, rounding=None, context=None):
        context = _context(context)
        return _to_integral(context, self, None if rounding is None else _checked_rounding(rounding))

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _context(context)
        return _to_integral(context, self, None if rounding is None else _checked_rounding(rounding), True)

    def fma(self, other, third, context=None):
        context = _context(context)
        return _fma(context, self, _argument(other), _argument(third))

    def __eq__(self, other):
        both = _comparable(self, other, True)
        if both is None:
            return NotImplemented
        return _compared(*both, True) == 0

    def __lt__(self, other):
        both = _comparable(self, other, False)
        if both is None:
            return NotImplemented
        order = _compared(*both, False)
        return order is not None and order < 0

    def __le__(self, other):
        both = _comparable(self, other, False)
        if both is None:
            return NotImplemented
        order = _compared(*both, False)
        return order is not None and order <= 0

    def __gt__(self, other):
        both = _comparable(self, other, False)
        if both is None:
            return NotImplemented
        order = _compared(*both, False)
        return order is not None and order > 0

    def __ge__(self, other):
        both = _comparable(self, other, False)
        if both is None:
            return NotImplemented
        order = _compared(*both, False)
        return order is not None and order >= 0

    def __pos__(self):
        return _plus(getcontext(), self)

    def __neg__(self):
        return _minus(getcontext(), self)

    def __abs__(self):
        return _abs(getcontext(), self)

    def __add__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _add(getcontext(), self, other)

    def __radd__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _add(getcontext(), other, self)

    def __sub__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _subtract(getcontext(), self, other)

    def __rsub__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _subtract(getcontext(), other, self)

    def __mul__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _multiply(getcontext(), self, other)

    def __rmul__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _multiply(getcontext(), other, self)

    def __truediv__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _divide(getcontext(), self, other)

    def __rtruediv__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _divide(getcontext(), other, self)

    def __floordiv__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _divide_int(getcontext(), self, other)

    def __rfloordiv__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _divide_int(getcontext(), other, self)

    def __mod__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _remainder(getcontext(), self, other)

    def __rmod__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _remainder(getcontext(), other, self)

    def __divmod__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _divmod(getcontext(), self, other)

    def __rdivmod__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else _divmod(getcontext(), other, self)

    def exp(self, context=None):
        return _more().exp(_context(context), self)

    def ln(self, context=None):
        return _more().ln(_context(context), self)

    def log10(self, context=None):
        return _more().log10(_context(context), self)

    def logb(self, context=None):
        return _more().logb(_context(context), self)

    def logical_invert(self, context=None):
        return _more().logical_invert(_context(context), self)

    def next_minus(self, context=None):
        return _more().next_minus(_context(context), self)

    def next_plus(self, context=None):
        return _more().next_plus(_context(context), self)

    def normalize(self, context=None):
        return _more().normalize(_context(context), self)

    def number_class(self, context=None):
        return _more().number_class(_context(context), self)

    def sqrt(self, context=None):
        return _more().sqrt(_context(context), self)

    def is_normal(self, context=None):
        return _more().is_normal(_context(context), self)

    def is_subnormal(self, context=None):
        return _more().is_subnormal(_context(context), self)

    def compare(self, other, context=None):
        return _more().compare(_context(context), self, _argument(other))

    def compare_signal(self, other, context=None):
        return _more().compare_signal(_context(context), self, _argument(other))

    def compare_total(self, other, context=None):
        return _more().compare_total(_context(context), self, _argument(other))

    def compare_total_mag(self, other, context=None):
        return _more().compare_total_mag(_context(context), self, _argument(other))

    def logical_and(self, other, context=None):
        return _more().logical_and(_context(context), self, _argument(other))

    def logical_or(self, other, context=None):
        return _more().logical_or(_context(context), self, _argument(other))

    def logical_xor(self, other, context=None):
        return _more().logical_xor(_context(context), self, _argument(other))

    def max(self, other, context=None):
        return _more().max(_context(context), self, _argument(other))

    def max_mag(self, other, context=None):
        return _more().max_mag(_context(context), self, _argument(other))

    def min(self, other, context=None):
        return _more().min(_context(context), self, _argument(other))

    def min_mag(self, other, context=None):
        return _more().min_mag(_context(context), self, _argument(other))

    def next_toward(self, other, context=None):
        return _more().next_toward(_context(context), self, _argument(other))

    def remainder_near(self, other, context=None):
        return _more().remainder_near(_context(context), self, _argument(other))

    def rotate(self, other, context=None):
        return _more().rotate(_context(context), self, _argument(other))

    def scaleb(self, other, context=None):
        return _more().scaleb(_context(context), self, _argument(other))

    def shift(self, other, context=None):
        return _more().shift(_context(context), self, _argument(other))

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if modulo is None:
            return _more().power(getcontext(), self, other)
        modulo = _operand(modulo)
        if modulo is None:
            return NotImplemented
        return _more().power_modulo(getcontext(), self, other, modulo)

    def __rpow__(self, other, modulo=None, /):
        other = _operand(other)
        return NotImplemented if other is None else Decimal.__pow__(other, self, modulo)


def _of(cls, number):
    made = object.__new__(cls)
    made._sign, made._coef, made._exp, made._kind = number._sign, number._coef, number._exp, number._kind
    return made


def _exact(context, number):
    # A number as it was written, unless it is beyond all limits.
    if number._kind is None:
        if _adjusted(number) > MAX_EMAX or number._exp < MIN_ETINY:
            return _invalid(context)
    return number


def _fma(context, a, b, c):
    if a._kind or b._kind or c._kind:
        nan = _nan(context, a, b, c) if "n" not in (c._kind, a._kind, b._kind) or "N" in (a._kind, b._kind, c._kind) else None
        if nan is not None:
            return nan
        if a._kind or b._kind:
            # A product that there is not comes before a third operand that is not a number.
            product = _multiply(context, a, b)
            return product if product._kind == "n" else _add(context, product, c)
        return _quieted(context, c) if c._kind == "n" else _make(c._sign, 0, 0, "F")
    return _add(context, _make(a._sign ^ b._sign, a._coef * b._coef, a._exp + b._exp), c)
