# Reading dates and times out of texts, for `time` and for `datetime`. A format becomes a regular expression, so that
# what its parts may take is decided together, by going back where the rest does not fit.

import re

from datetime import date as _date

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)
_NAMES = {
    "A": _DAYS, "a": [name[:3] for name in _DAYS], "B": _MONTHS, "b": [name[:3] for name in _MONTHS], "p": ("am", "pm"),
    "Z": ("utc", "gmt"),
}
_NUMBERS = {
    "d": "3[01]|[12][0-9]|0[1-9]|[1-9]| [1-9]", "f": "[0-9]{1,6}", "H": "2[0-3]|[01][0-9]|[0-9]",
    "I": "1[0-2]|0[1-9]|[1-9]", "G": "[0-9]{4}",
    "j": "36[0-6]|3[0-5][0-9]|[12][0-9][0-9]|0[1-9][0-9]|00[1-9]|[1-9][0-9]|0[1-9]|[1-9]",
    "m": "1[0-2]|0[1-9]|[1-9]", "M": "[0-5][0-9]|[0-9]", "S": "6[01]|[0-5][0-9]|[0-9]",
    "U": "5[0-3]|[0-4][0-9]|[0-9]", "W": "5[0-3]|[0-4][0-9]|[0-9]", "V": "5[0-3]|0[1-9]|[1-4][0-9]|[0-9]",
    "w": "[0-6]", "u": "[1-7]", "y": "[0-9]{2}", "Y": "[0-9]{4}",
    "z": r"[+-][0-9]{2}:?[0-5][0-9](?::?[0-5][0-9](?:\.[0-9]{1,6})?)?|(?-i:Z)",
}
_LONG = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_AMBIGUOUS = """\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""

_compiled = {}


def _pattern(format):
    # The regular expression of a format, and the letters in the order of their groups.
    known = _compiled.get(format)
    if known is not None:
        return known
    letters, parts = [], []

    def add(text):
        at = 0
        while at < len(text):
            character = text[at]
            at += 1
            if character.isspace():
                while text[at:at + 1].isspace():
                    at += 1
                parts.append(r"\s+")
            elif character != "%":
                parts.append(re.escape(character))
            else:
                code = text[at:at + 1]
                at += 1
                if not code:
                    raise ValueError(f"stray % in format '{format}'")
                if code == "%":
                    parts.append("%")
                elif code in _LONG:
                    add(_LONG[code])
                elif code in _NUMBERS or code in _NAMES:
                    if code in letters:
                        raise re.PatternError(
                            f"redefinition of group name {code!r} as group {len(letters) + 1}; "
                            f"was group {letters.index(code) + 1}")
                    letters.append(code)
                    # Longer names first: one may begin like another.
                    taken = _NUMBERS.get(code) or "|".join(sorted(_NAMES[code], key=len, reverse=True))
                    parts.append(f"({taken})")
                else:
                    raise ValueError(f"'{code}' is a bad directive in format '{format}'")

    add(format)
    if "d" in letters and not {"Y", "y", "G"} & {*letters}:
        import warnings

        warnings.warn(_AMBIGUOUS, DeprecationWarning)
    if len(_compiled) > 5:
        _compiled.clear()
    known = _compiled[format] = re.compile("".join(parts), re.IGNORECASE), letters
    return known


def _offset(text):
    # The distance from UTC in microseconds.
    if text == "Z":
        return 0
    digits = text[1:]
    if digits[2] == ":":
        digits = digits[:2] + digits[3:]
        if len(digits) > 5:
            if digits[4] != ":":
                raise ValueError(f"Inconsistent use of : in {text}")
            digits = digits[:4] + digits[5:]
    elif ":" in digits:
        raise ValueError(f"Inconsistent use of : in {text}")
    hours, minutes, seconds = int(digits[:2]), int(digits[2:4]), int(digits[4:6] or 0)
    total = ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + int(digits[7:].ljust(6, "0"))
    return -total if text[0] == "-" else total


def parse(data_string, format):
    """Year, month, day, hour, minute, second, day of the week and of the year, whether a zone was named, its name, its
    distance from UTC and the fraction of the second, both in microseconds."""
    pattern, letters = _pattern(format)
    found = pattern.match(data_string)
    if not found:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if found.end() != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[found.end():]}")
    given = dict(zip(letters, found.groups()))
    number = {code: int(text) for code, text in given.items() if code in _NUMBERS and code != "z"}
    named = {code: [*_NAMES[code]].index(text.lower()) for code, text in given.items() if code in _NAMES}
    year = number.get("Y")
    if "y" in number:
        year = number["y"] + (2000 if number["y"] <= 68 else 1900)
    month = number.get("m", named.get("B", named.get("b", 0)) + 1)
    day = number.get("d", 1)
    hour = number.get("H", 0)
    if "I" in number:
        hour = number["I"] % 12 + 12 * named.get("p", 0)
    weekday = named.get("A", named.get("a"))
    if "w" in number:
        weekday = (number["w"] - 1) % 7
    if "u" in number:
        weekday = number["u"] - 1
    yearday = number.get("j")
    _check_weeks(number, yearday, weekday)
    leap = False
    if year is None and month == 2 and day == 29:
        # The day exists in some years: one of these stands in while the date is looked up.
        year, leap = 1904, True
    elif year is None:
        year = 1900
    if yearday is None and weekday is not None:
        if "U" in number or "W" in number:
            week, starts = (number["U"], 6) if "U" in number else (number["W"], 0)
            # Days before the first whole week are those of week 0.
            first = (_date(year, 1, 1).weekday() - starts) % 7
            yearday = (weekday - starts) % 7 + 1 - first + 7 * (week if first else week - 1)
        elif "G" in number and "V" in number:
            # The fourth of January is always in the first week.
            fourth = _date(number["G"], 1, 4)
            moment = _date.fromordinal(
                fourth.toordinal() - fourth.weekday() + (number["V"] - 1) * 7 + weekday)
            year, month, day = moment.year, moment.month, moment.day
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    if yearday is not None:
        moment = _date.fromordinal(_date(year, 1, 1).toordinal() + yearday - 1)
        year, month, day = moment.year, moment.month, moment.day
    else:
        moment = _date(year, month, day)
        yearday = moment.toordinal() - _date(year, 1, 1).toordinal() + 1
    if weekday is None:
        weekday = moment.weekday()
    if leap:
        year = 1900
    zone = given.get("Z")
    offset = _offset(given["z"]) if "z" in given else None
    fraction = int(given["f"].ljust(6, "0")) if "f" in given else 0
    return (
        year, month, day, hour, number.get("M", 0), number.get("S", 0), weekday, yearday, -1 if zone is None else 0, zone,
        offset, fraction,
    )


def _check_weeks(number, yearday, weekday):
    # Weeks as ISO counts them need their own years and a day.
    days = "a weekday directive ('%A', '%a', '%w', or '%u')."
    if "G" in number:
        if yearday is not None:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if "V" not in number or weekday is None:
            raise ValueError(f"ISO year directive '%G' must be used with the ISO week directive '%V' and {days}")
    elif "V" in number:
        if not {"Y", "y"} & {*number} or weekday is None:
            raise ValueError(f"ISO week directive '%V' must be used with the ISO year directive '%G' and {days}")
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    from time import struct_time

    for argument, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {argument} must be str, not {type(value)}")
    *parts, zone, offset, _ = parse(data_string, format)
    return struct_time((*parts, zone, None if offset is None else offset // 1_000_000))


def _strptime_datetime(cls, data_string, format):
    from datetime import timedelta, timezone

    for argument, value in enumerate((data_string, format), 1):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {argument} must be str, not {type(value).__name__}")
    *moment, _, _, _, zone, offset, fraction = parse(data_string, format)
    if offset is None:
        return cls(*moment, fraction)
    delta = timedelta(microseconds=offset)
    return cls(*moment, fraction, timezone(delta, zone) if zone else timezone(delta))
