# The virtual clock comes from `_time`; dates, in UTC, are made of it here.

from _time import (
    monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns, sleep, thread_time,
    thread_time_ns, time, time_ns,
)

__refused__ = (
    "CLOCK_BOOTTIME", "CLOCK_MONOTONIC", "CLOCK_MONOTONIC_RAW", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_REALTIME",
    "CLOCK_TAI", "CLOCK_THREAD_CPUTIME_ID", "clock_getres", "clock_gettime", "clock_gettime_ns", "clock_settime",
    "clock_settime_ns", "get_clock_info", "pthread_getcpuclockid", "tzset",
)

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")

_DAY = 86_400
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)


class struct_time(tuple):
    __match_args__ = (
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
    )
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, *sequence):
        if not sequence:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        sequence, *more = sequence
        if not hasattr(type(sequence), "__iter__") and not hasattr(type(sequence), "__getitem__"):
            raise TypeError("constructor requires a sequence")
        given = tuple(sequence)
        if not 9 <= len(given) <= 11:
            bound = "least 9" if len(given) < 9 else "most 11"
            raise TypeError(f"time.struct_time() takes an at {bound}-sequence ({len(given)}-sequence given)")
        made = tuple.__new__(cls, given[:9])
        # Beyond the nine there are the zone's name and its distance from UTC.
        rest = dict(zip(("tm_zone", "tm_gmtoff"), given[9:]), **more[0] if more else {})
        _set(made, "_zone", rest.get("tm_zone"))
        _set(made, "_offset", rest.get("tm_gmtoff"))
        return made

    def __repr__(self):
        shown = [f"{name}={value!r}" for name, value in zip(self.__match_args__, self)]
        return f"time.struct_time({', '.join(shown)})"

    def __setattr__(self, name, value=None):
        if name in self.__match_args__ or name in ("tm_zone", "tm_gmtoff"):
            raise AttributeError("readonly attribute")
        raise AttributeError(
            f"'time.struct_time' object has no attribute '{name}' and no __dict__ for setting new attributes"
        )

    __delattr__ = __setattr__

    def __replace__(self, /, **changes):
        fields = dict(zip(self.__match_args__, self), tm_zone=self._zone, tm_gmtoff=self._offset)
        unknown = [name for name in changes if name not in fields]
        if unknown:
            raise TypeError(f"Got unexpected field name(s): {unknown!r}")
        return type(self)((*{**fields, **changes}.values(),))

    def __reduce__(self):
        return type(self), (tuple(self), {"tm_zone": self._zone, "tm_gmtoff": self._offset})

    tm_zone = property(lambda self: self._zone)
    tm_gmtoff = property(lambda self: self._offset)


_set = object.__setattr__

for _index, _name in enumerate(struct_time.__match_args__):
    setattr(struct_time, _name, property(lambda self, index=_index: self[index]))


# ---- the calendar -----------------------------------------------------------------------------------------------------


def _date(days):
    # Year, month and day so many days after the beginning of 1970. Years are counted from March, so that the leap day
    # is the last of its year; after 400 years the calendar repeats.
    era, day = divmod(days + 719_468, 146_097)
    year = (day - day // 1_460 + day // 36_524 - day // 146_096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    return era * 400 + year + (month >= 10), (month + 2) % 12 + 1, day - (153 * month + 2) // 5 + 1


def _days_to(year, month, day):
    # Months and days out of their range carry over.
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    era, year = divmod(year, 400)
    return era * 146_097 + year * 365 + year // 4 - year // 100 + (153 * month + 2) // 5 + day - 719_469


def _index(number):
    if isinstance(number, int):
        return int(number)
    if hasattr(type(number), "__index__"):
        return type(number).__index__(number)
    raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")


def _seconds(value):
    if value is None:
        value = time()
    if isinstance(value, float):
        if value != value:
            raise ValueError("Invalid value NaN (not a number)")
        whole = int(value // 1) if abs(value) < 1e19 else 1 << 64
    else:
        whole = _index(value)
    # Beyond this the year does not fit the 32 bits that CPython's platforms have for it.
    if abs(whole) > 67_000_000_000_000_000:
        raise OverflowError("timestamp out of range for platform time_t")
    return whole


def _fields(seconds):
    days, second = divmod(seconds, _DAY)
    year, month, day = _date(days)
    # The first of January 1970 was a Thursday.
    return (
        year, month, day, second // 3600, second // 60 % 60, second % 60, (days + 3) % 7,
        days - _days_to(year, 1, 1) + 1, 0,
    )


def _at_most_one(name, given):
    if len(given) > 1:
        raise TypeError(f"{name} expected at most 1 argument, got {len(given)}")
    return given[0] if given else None


def gmtime(*seconds):
    if len(seconds) > 1:
        raise TypeError(f"gmtime() takes at most 1 argument ({len(seconds)} given)")
    return struct_time((*_fields(_seconds(_at_most_one("gmtime", seconds))), "GMT", 0))


def localtime(*seconds):
    if len(seconds) > 1:
        raise TypeError(f"localtime() takes at most 1 argument ({len(seconds)} given)")
    return struct_time((*_fields(_seconds(_at_most_one("localtime", seconds))), "UTC", 0))


def _numbers(value, function):
    if not isinstance(value, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(value) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    numbers = [_index(field) for field in value]
    if any(abs(number) > 0x7FFF_FFFF for number in numbers):
        raise OverflowError(f"signed integer is {'greater than maximum' if max(numbers) > 0 else 'less than minimum'}")
    return numbers


def _moment(given, function):
    # The fields of the moment given, by default now, checked as CPython does before it formats them: a month, day or
    # day of the year of 0 counts as 1.
    if not given:
        return *_fields(_seconds(None)), "UTC"
    zone = getattr(given[0], "tm_zone", None) or "UTC"
    year, month, day, hour, minute, second, weekday, yearday, dst = _numbers(given[0], function)
    month, day, yearday = month or 1, day or 1, yearday or 1
    for value, low, high, what in (
        (month, 1, 12, "month"), (day, 1, 31, "day of month"), (hour, 0, 23, "hour"), (minute, 0, 59, "minute"),
        (second, 0, 61, "seconds"), (yearday, 1, 366, "day of year"),
    ):
        if not low <= value <= high:
            raise ValueError(f"{what} out of range")
    if weekday < -1:
        raise ValueError("day of week out of range")
    return year, month, day, hour, minute, second, weekday % 7, yearday, dst, zone


def mktime(t, /):
    year, month, day, hour, minute, second, *_ = _numbers(t, "mktime")
    return float(_days_to(year, month, day) * _DAY + hour * 3600 + minute * 60 + second)


# ---- texts ------------------------------------------------------------------------------------------------------------


def _in_c_style(moment):
    year, month, day, hour, minute, second, weekday, *_ = moment
    return f"{_DAYS[weekday][:3]} {_MONTHS[month - 1][:3]} {day:2} {hour:02}:{minute:02}:{second:02} {year}"


def asctime(*t):
    _at_most_one("asctime", t)
    return _in_c_style(_moment(t, "asctime"))


def ctime(*seconds):
    return _in_c_style(_fields(_seconds(_at_most_one("ctime", seconds))))


def strftime(*arguments):
    if not 1 <= len(arguments) <= 2:
        bound = "least 1 argument" if not arguments else "most 2 arguments"
        raise TypeError(f"strftime expected at {bound}, got {len(arguments)}")
    format, *t = arguments
    if not isinstance(format, str):
        name = "None" if format is None else type(format).__name__
        raise TypeError(f"strftime() argument 1 must be str, not {name}")
    return _render(format, _moment(t, "strftime"))


def _iso(year, yearday):
    # ISO 8601's year and week: the week that has the fourth of January is the first.
    def monday_first(year):
        fourth = _days_to(year, 1, 4)
        return fourth - (fourth + 3) % 7

    day = _days_to(year, 1, 1) + yearday - 1
    if day < monday_first(year):
        year -= 1
    elif day >= monday_first(year + 1):
        year += 1
    return year, (day - monday_first(year)) // 7 + 1


def _week(moment, first_day):
    # Days counted from 0; the week begins on Sunday or on Monday.
    return (moment[7] + 6 - (moment[6] - first_day) % 7) // 7


# As the C library of CPython's platforms has them in its plain locale; each gets the fields of a moment and its zone.
_DIRECTIVES = {
    "Y": lambda m: str(m[0]),
    "y": lambda m: f"{m[0] % 100:02}",
    "C": lambda m: str(m[0] // 100),
    "m": lambda m: f"{m[1]:02}",
    "d": lambda m: f"{m[2]:02}",
    "e": lambda m: f"{m[2]:2}",
    "H": lambda m: f"{m[3]:02}",
    "k": lambda m: f"{m[3]:2}",
    "I": lambda m: f"{m[3] % 12 or 12:02}",
    "l": lambda m: f"{m[3] % 12 or 12:2}",
    "M": lambda m: f"{m[4]:02}",
    "S": lambda m: f"{m[5]:02}",
    "p": lambda m: "AM" if m[3] < 12 else "PM",
    "P": lambda m: "am" if m[3] < 12 else "pm",
    "j": lambda m: f"{m[7]:03}",
    "a": lambda m: _DAYS[m[6]][:3],
    "A": lambda m: _DAYS[m[6]],
    "b": lambda m: _MONTHS[m[1] - 1][:3],
    "h": lambda m: _MONTHS[m[1] - 1][:3],
    "B": lambda m: _MONTHS[m[1] - 1],
    "u": lambda m: str(m[6] + 1),
    "w": lambda m: str((m[6] + 1) % 7),
    "U": lambda m: f"{_week(m, 6):02}",
    "W": lambda m: f"{_week(m, 0):02}",
    "V": lambda m: f"{_iso(m[0], m[7])[1]:02}",
    "G": lambda m: str(_iso(m[0], m[7])[0]),
    "g": lambda m: f"{_iso(m[0], m[7])[0] % 100:02}",
    "z": lambda m: "+0000",
    "Z": lambda m: m[9],
    "s": lambda m: str(int(mktime(m[:9]))),
    "n": lambda m: "\n",
    "t": lambda m: "\t",
    "%": lambda m: "%",
    "c": lambda m: _render("%a %b %e %H:%M:%S %Y", m),
    "x": lambda m: _render("%m/%d/%y", m),
    "D": lambda m: _render("%m/%d/%y", m),
    "X": lambda m: _render("%H:%M:%S", m),
    "T": lambda m: _render("%H:%M:%S", m),
    "F": lambda m: _render("%Y-%m-%d", m),
    "R": lambda m: _render("%H:%M", m),
    "r": lambda m: _render("%I:%M:%S %p", m),
}


def _render(format, moment):
    # Directives that there are not stay as they are.
    parts = format.split("%")
    text = [parts[0]]
    at = 1
    while at < len(parts):
        part = parts[at]
        if not part and at + 1 < len(parts):
            # Two signs in a row: the second begins no directive.
            text.append("%" + parts[at + 1])
            at += 2
            continue
        directive = _DIRECTIVES.get(part[:1])
        text.append("%" + part if directive is None else directive(moment) + part[1:])
        at += 1
    return "".join(text)


def strptime(*args):
    """The moment that a text tells, by a format."""
    from _strptime import _strptime_time

    return _strptime_time(*args)
