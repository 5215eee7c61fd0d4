# Dates and times. Now is the virtual clock's time, in UTC, as `time` has it.

import time as _time

MINYEAR = 1
MAXYEAR = 9999
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST = 3652059


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _length(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month - 1]


def _ordinal(year, month, day):
    past = year - 1
    days = past * 365 + past // 4 - past // 100 + past // 400
    return days + _BEFORE[month - 1] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(number):
    # The year is estimated from the average length of years, and corrected.
    year = min((number - 1) * 400 // 146097 + 1, MAXYEAR)
    while _ordinal(year, 1, 1) > number:
        year -= 1
    while year < MAXYEAR and _ordinal(year + 1, 1, 1) <= number:
        year += 1
    month = 12
    while _ordinal(year, month, 1) > number:
        month -= 1
    return year, month, number - _ordinal(year, month, 1) + 1


def _whole(value):
    if isinstance(value, int):
        return value
    if hasattr(value, "__index__"):
        return value.__index__()
    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")


def _check_date(year, month, day):
    year, month, day = _whole(year), _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _length(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_given(year, month, day):
    for place, (name, value) in enumerate((("year", year), ("month", month), ("day", day)), 1):
        if value is None:
            raise TypeError(f"function missing required argument '{name}' (pos {place})")


def _check_time(hour, minute, second, microsecond, tzinfo, fold):
    parts = _whole(hour), _whole(minute), _whole(second), _whole(microsecond)
    for name, value, limit in zip(("hour", "minute", "second", "microsecond"), parts, (23, 59, 59, 999999)):
        if not 0 <= value <= limit:
            raise ValueError(f"{name} must be in 0..{limit}")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    if tzinfo is not None and not isinstance(tzinfo, _tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tzinfo).__name__}'")
    return parts


def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    sign, rest = "+", offset
    if offset.days < 0:
        sign, rest = "-", -offset
    minutes, seconds = divmod(rest.seconds, 60)
    text = f"{sign}{minutes // 60:02d}{colon}{minutes % 60:02d}"
    if seconds or rest.microseconds:
        text += f"{colon}{seconds:02d}"
        if rest.microseconds:
            text += f".{rest.microseconds:06d}"
    return text


def _offset_of(tzinfo, moment, name="utcoffset"):
    if tzinfo is None:
        return None
    offset = getattr(tzinfo, name)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset < _DAY:
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)")
    return offset


def _format_time(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    patterns = {
        "hours": "{:02d}", "minutes": "{:02d}:{:02d}", "seconds": "{:02d}:{:02d}:{:02d}",
        "milliseconds": "{:02d}:{:02d}:{:02d}.{:03d}", "microseconds": "{:02d}:{:02d}:{:02d}.{:06d}",
    }
    if timespec not in patterns:
        raise ValueError("Unknown timespec value")
    fraction = microsecond // 1000 if timespec == "milliseconds" else microsecond
    return patterns[timespec].format(hour, minute, second, fraction)


def _strftime(moment, format, parts):
    # What `time.strftime` does not know is put in first.
    result = []
    at = 0
    while at < len(format):
        code = format[at:at + 2]
        if format[at] != "%" or len(code) < 2:
            result.append(format[at])
            at += 1
            continue
        at += 2
        if code == "%f":
            result.append(f"{getattr(moment, 'microsecond', 0):06d}")
        elif code == "%z" or code == "%:" and format[at:at + 1] == "z":
            colon = ":" if code == "%:" else ""
            at += code == "%:"
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            result.append(_offset_text(offset, colon))
        elif code == "%Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            result.append((name or "").replace("%", "%%"))
        elif code == "%Y" or code == "%G":
            result.append(f"{parts[0] if code == '%Y' else moment.isocalendar()[0]}")
        elif code == "%F":
            result.append(f"{parts[0]}-{parts[1]:02d}-{parts[2]:02d}")
        elif code == "%C":
            result.append(f"{parts[0] // 100:02d}")
        else:
            result.append(code)
    return _time.strftime("".join(result), parts)


def _digits(text, count):
    if len(text) != count or not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _parse_date(text):
    # YYYY-MM-DD, YYYYMMDD, and weeks as YYYY-Www-D, YYYYWwwD, YYYY-Www, YYYYWww.
    year = _digits(text[:4], 4)
    rest = text[4:]
    dash = rest[:1] == "-"
    rest = rest[dash:]
    if rest[:1] == "W":
        week, rest = _digits(rest[1:3], 2), rest[3:]
        day = 1
        if rest:
            if dash != (rest[0] == "-"):
                raise ValueError
            day = _digits(rest[dash:], 1)
        return _from_week(year, week, day)
    month, rest = _digits(rest[:2], 2), rest[2:]
    if dash and rest[:1] != "-":
        raise ValueError
    return year, month, _digits(rest[dash:], 2)


def _from_week(year, week, day):
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    if not 1 <= week <= 53 or week == 53 and not (weekday == 3 or weekday == 2 and _is_leap(year)):
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    monday = first - weekday + (7 if weekday > 3 else 0)
    return _from_ordinal(monday + (week - 1) * 7 + day - 1)


def _parse_clock(text):
    parts = [0, 0, 0, 0]
    colons = text[2:3] == ":"
    text, mark, fraction = text.replace(",", ".").partition(".")
    pieces = text.split(":") if colons else [text[at:at + 2] for at in range(0, len(text), 2)]
    if not 1 <= len(pieces) <= 3 or mark and (len(pieces) != 3 or not fraction):
        raise ValueError
    for at, piece in enumerate(pieces):
        parts[at] = _digits(piece, 2)
    if mark:
        if not (fraction.isascii() and fraction.isdigit()):
            raise ValueError
        parts[3] = int(fraction[:6].ljust(6, "0"))
    return parts


def _parse_time(text):
    zone = None
    for at, character in enumerate(text):
        if character in "+-Z":
            text, rest = text[:at], text[at:]
            if rest == "Z":
                zone = timezone.utc
            else:
                hours, minutes, seconds, micros = _parse_clock(rest[1:])
                offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros)
                zone = timezone(-offset if rest[0] == "-" else offset) if offset else timezone.utc
            break
    return (*_parse_clock(text), zone)


class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0, **others):
        for name in others:
            raise TypeError(f"__new__() got an unexpected keyword argument '{name}'")
        given = (days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        scales = (86400000000, 1000000, 1, 1000, 60000000, 3600000000, 604800000000)
        total, fraction = 0, 0.0
        for name, value, scale in zip(
            ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"), given, scales
        ):
            if isinstance(value, int):
                total += value * scale
            elif isinstance(value, float):
                top = int(value)
                total += top * scale
                # What is left over is added up and rounded once.
                part = (value - top) * scale
                whole = int(part)
                total += whole
                fraction += part - whole
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if fraction:
            whole = round(total % 2 + fraction) - total % 2
            total += whole
        return _delta(total, cls)

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def total_seconds(self):
        return _micros(self) / 1000000

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)}" for name in ("days", "seconds", "microseconds") if getattr(self, name)]
        return f"{_full_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text + f".{self._microseconds:06d}" if self._microseconds else text

    def __add__(self, other):
        return _delta(_micros(self) + _micros(other)) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(_micros(self) - _micros(other)) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(_micros(other) - _micros(self)) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-_micros(self))

    def __pos__(self):
        return _delta(_micros(self))

    def __abs__(self):
        return _delta(abs(_micros(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(_micros(self) * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return _delta(_divide(_micros(self) * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) // _micros(other)
        return _delta(_micros(self) // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) / _micros(other)
        if isinstance(other, int):
            return _delta(_divide(_micros(self), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return _delta(_divide(_micros(self) * bottom, top))
        return NotImplemented

    def __mod__(self, other):
        return _delta(_micros(self) % _micros(other)) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        whole, rest = divmod(_micros(self), _micros(other))
        return whole, _delta(rest)

    def __eq__(self, other):
        return _micros(self) == _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _micros(self) < _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _micros(self) <= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _micros(self) > _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _micros(self) >= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return _micros(self) != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _full_name(self):
    kind = type(self)
    return f"{kind.__module__}.{kind.__qualname__}" if kind.__module__ != "__main__" else kind.__qualname__


def _micros(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def _delta(total, cls=timedelta):
    seconds, microseconds = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -(1 << 31) <= days < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    made = object.__new__(cls)
    made._days, made._seconds, made._microseconds = days, seconds, microseconds
    return made


def _divide(a, b):
    # To the nearest, halves to the even.
    whole, rest = divmod(a, b)
    twice = 2 * rest
    return whole + ((twice > b if b > 0 else twice < b) or twice == b and whole % 2 == 1)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
_DAY = timedelta(1)


class _Calendar(tuple):
    # The parts of a week date by name.
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


_Calendar.__name__ = _Calendar.__qualname__ = "IsoCalendarDate"


def _compare(name):
    def compare(self, other):
        if not isinstance(other, date) or isinstance(other, datetime) != isinstance(self, datetime):
            return NotImplemented
        return getattr(self._key(), name)(other._key())

    return compare


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=None, month=None, day=None):
        _check_given(year, month, day)
        made = object.__new__(cls)
        made._year, made._month, made._day = _check_date(year, month, day)
        return made

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        moment = _time.gmtime(timestamp)
        return cls(moment[0], moment[1], moment[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _LAST:
            raise ValueError("year is out of range")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            parts = _parse_date(date_string)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        return cls(*_from_week(year, week, day))

    def __repr__(self):
        return f"{_full_name(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        return f"{_DAYS[self.weekday()]} {_MONTHS[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return _strftime(self, format, tuple(self.timetuple()))

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def timetuple(self):
        return self._tuple(0, 0, 0, -1)

    def _tuple(self, hour, minute, second, dst):
        yearday = _ordinal(self._year, self._month, self._day) - _ordinal(self._year, 1, 1) + 1
        return _time.struct_time(
            (self._year, self._month, self._day, hour, minute, second, self.weekday(), yearday, dst))

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        # The year of a week is that of its Thursday.
        thursday = self.toordinal() - self.weekday() + 3
        year = self._year + 1 if thursday > _LAST else _from_ordinal(thursday)[0] if thursday > 0 else 0
        first = _ordinal(year, 1, 1) if year else -365
        return _Calendar((year, (thursday - first) // 7 + 1, self.isoweekday()))

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day)

    __replace__ = replace

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        number = self.toordinal() + other.days
        if not 0 < number <= _LAST:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(number)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    __eq__ = _compare("__eq__")
    __lt__ = _compare("__lt__")
    __le__ = _compare("__le__")
    __gt__ = _compare("__gt__")
    __ge__ = _compare("__ge__")

    def __hash__(self):
        return hash(("date", self._key()))

    def __reduce__(self):
        return type(self), self._key()


class tzinfo:
    __slots__ = ()

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, saving = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
        return dt + saving


_tzinfo = tzinfo


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not offset and name is None and hasattr(timezone, "utc"):
            return timezone.utc
        if not -_DAY < offset < _DAY:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}.")
        made = object.__new__(cls)
        made._offset, made._name = offset, name
        return made

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        self._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt, /):
        self._check(dt, "dst")

    def tzname(self, dt, /):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = f", {self._name!r}" if self._name is not None else ""
        return f"{_full_name(self)}({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return type(self), (self._offset,) if self._name is None else (self._offset, self._name)


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _order(name, equality=False):
    def compare(self, other):
        if not isinstance(other, type(self)._kind):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equality:
                return False
            raise TypeError(f"can't compare offset-naive and offset-aware {self._plural}")
        return getattr(self._moment(mine), name)(other._moment(theirs))

    return compare


class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tz", "_fold")
    _plural = "times"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        parts = _check_time(hour, minute, second, microsecond, tzinfo, fold)
        made = object.__new__(cls)
        made._hour, made._minute, made._second, made._microsecond = parts
        made._tz, made._fold = tzinfo, fold
        return made

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tz)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = _parse_time(time_string.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*parts)

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._microsecond:
            parts += [self._second, self._microsecond]
        elif self._second:
            parts += [self._second]
        zone = f", tzinfo={self._tz!r}" if self._tz is not None else ""
        fold = f", fold={self._fold}" if self._fold else ""
        return f"{_full_name(self)}({', '.join(map(str, parts))}{zone}{fold})"

    def isoformat(self, timespec="auto"):
        clock = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return clock + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def utcoffset(self):
        return _offset_of(self._tz, None)

    def dst(self):
        return _offset_of(self._tz, None, "dst")

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tz if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _moment(self, offset):
        clock = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return clock - (_micros(offset) if offset is not None else 0)

    __eq__ = _order("__eq__", True)
    __lt__ = _order("__lt__")
    __le__ = _order("__le__")
    __gt__ = _order("__gt__")
    __ge__ = _order("__ge__")

    def __hash__(self):
        return hash(("time", self._moment(self.utcoffset())))


time._kind = time
time.min = time()
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_clock = time
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tz", "_fold")
    _plural = "datetimes"

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_given(year, month, day)
        made = object.__new__(cls)
        made._year, made._month, made._day = _check_date(year, month, day)
        parts = _check_time(hour, minute, second, microsecond, tzinfo, fold)
        made._hour, made._minute, made._second, made._microsecond = parts
        made._tz, made._fold = tzinfo, fold
        return made

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tz)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        if tz is not None and not isinstance(tz, _tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        if not isinstance(timestamp, (int, float)):
            raise TypeError(f"'{type(timestamp).__name__}' object cannot be interpreted as an integer")
        whole = int(timestamp // 1)
        micros = round((timestamp - whole) * 1000000)
        days, seconds = divmod(whole + micros // 1000000, 86400)
        number = days + 719163
        if not 0 < number <= _LAST:
            raise ValueError(f"year {1970 + int(days / 365.2425)} is out of range")
        minutes, seconds = divmod(seconds, 60)
        made = cls(*_from_ordinal(number), minutes // 60, minutes % 60, seconds, micros % 1000000, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _deprecated("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        _deprecated("utcnow", "now(datetime.UTC)")
        return cls.fromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _clock):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
            time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        text = date_string
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            if len(text) < 7:
                raise ValueError
            # The date's end follows from its form.
            if text[4:5] == "-":
                end = (10 if text[8:9] == "-" else 8) if text[5:6] == "W" else 10
            elif text[4:5] == "W":
                end = 8 if text[7:8].isdigit() and not text[8:9].isdigit() else 7
            else:
                end = 8
            parts = _parse_date(text[:end])
            rest = text[end:]
            if rest:
                if len(rest) < 2:
                    raise ValueError
                parts += _parse_time(rest[1:])
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None
        return cls(*parts)

    @classmethod
    def strptime(cls, date_string, format, /):
        from _strptime import _strptime_datetime
        return _strptime_datetime(cls, date_string, format)

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._microsecond:
            parts += [self._second, self._microsecond]
        elif self._second:
            parts += [self._second]
        zone = f", tzinfo={self._tz!r}" if self._tz is not None else ""
        fold = f", fold={self._fold}" if self._fold else ""
        return f"{_full_name(self)}({', '.join(map(str, parts))}{zone}{fold})"

    def isoformat(self, sep="T", timespec="auto"):
        clock = _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{date.isoformat(self)}{sep}{clock}{_offset_text(self.utcoffset())}"

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        return date.ctime(self).replace("00:00:00", _format_time(self._hour, self._minute, self._second, 0))

    def timetuple(self):
        saving = self.dst()
        return self._tuple(self._hour, self._minute, self._second, -1 if saving is None else int(bool(saving)))

    def utctimetuple(self):
        moment = self
        offset = self.utcoffset()
        if offset:
            moment = self - offset
        return moment._tuple(moment._hour, moment._minute, moment._second, 0)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _clock(self._hour, self._minute, self._second, self._microsecond, self._tz, fold=self._fold)

    def utcoffset(self):
        return _offset_of(self._tz, self)

    def dst(self):
        return _offset_of(self._tz, self, "dst")

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(self)

    def timestamp(self):
        return (self._moment(self.utcoffset()) - 719163 * 86400000000) / 1000000

    def astimezone(self, tz=None):
        tz = UTC if tz is None else tz
        if not isinstance(tz, _tzinfo):
            raise TypeError(f"tz argument must be an instance of tzinfo, not {type(tz).__name__}")
        if tz is self._tz:
            return self
        # A time without a zone is meant in the machine's, which is UTC.
        offset = self.utcoffset()
        return tz.fromutc((self - offset if offset else self).replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tz if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _moment(self, offset):
        clock = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return self.toordinal() * 86400000000 + clock - (_micros(offset) if offset is not None else 0)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, rest = divmod(self._moment(None) + _micros(other), 86400000000)
        if not 0 < days <= _LAST:
            raise OverflowError("date value out of range")
        seconds, micros = divmod(rest, 1000000)
        minutes, seconds = divmod(seconds, 60)
        return type(self)(*_from_ordinal(days), minutes // 60, minutes % 60, seconds, micros, self._tz)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        if self._tz is other._tz:
            mine = theirs = None
        return _delta(self._moment(mine) - other._moment(theirs))

    __eq__ = _order("__eq__", True)
    __lt__ = _order("__lt__")
    __le__ = _order("__le__")
    __gt__ = _order("__gt__")
    __ge__ = _order("__ge__")

    def __hash__(self):
        return hash(("datetime", self._moment(self.utcoffset())))

    def __reduce__(self):
        parts = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)
        return type(self), parts if self._tz is None else (*parts, self._tz)


_date = date
datetime._kind = datetime
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _deprecated(what, instead):
    import warnings
    warnings.warn(
        f"datetime.datetime.{what}() is deprecated and scheduled for removal in a future "
        f"version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}.",
        DeprecationWarning)
