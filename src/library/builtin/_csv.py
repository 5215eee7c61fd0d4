# Rows of fields in text: what `csv` has in C.

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
__version__ = "1.0"

_dialects = {}
_limit = 131072


class Error(Exception):
    pass


_DEFAULTS = {
    "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
}


class Dialect:
    __slots__ = tuple(_DEFAULTS)

    def __new__(cls, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if type(dialect) is Dialect and not options:
            return dialect
        made = object.__new__(cls)
        values = {
            name: options[name] if name in options else getattr(dialect, name, default)
            for name, default in _DEFAULTS.items()
        }
        for name in ("delimiter", "escapechar", "quotechar"):
            _check_character(name, values[name])
        if values["lineterminator"] is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(values["lineterminator"], str):
            raise TypeError('"lineterminator" must be a string')
        quoting = values["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if quoting not in range(6):
            raise TypeError('bad "quoting" value')
        if values["quotechar"] is None and "quoting" not in options and (
                "quotechar" in options or dialect is not None and not hasattr(dialect, "quoting")):
            quoting = values["quoting"] = QUOTE_NONE
        if quoting != QUOTE_NONE and values["quotechar"] is None:
            raise TypeError("quotechar must be set if quoting enabled")
        for name, value in values.items():
            if name in ("doublequote", "skipinitialspace", "strict"):
                value = bool(value)
            object.__setattr__(made, name, value)
        _check_together(made)
        return made

    def __init__(self, dialect=None, **options):
        pass

    def __setattr__(self, name, value=None):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    __delattr__ = __setattr__

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


def _check_character(name, value):
    if name != "delimiter" and value is None:
        return
    if not isinstance(value, str):
        what = "string" if name == "delimiter" else "string or None"
        raise TypeError(f'"{name}" must be {what}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')


def _check_together(dialect):
    named = [(name, getattr(dialect, name)) for name in ("delimiter", "escapechar", "quotechar")]
    for name, value in named:
        if value is not None and (value in "\r\n" or value == " " and name != "delimiter" and dialect.skipinitialspace):
            raise ValueError(f"bad {name} value")
        if value == " " and name == "delimiter" and dialect.skipinitialspace:
            raise ValueError(f"bad {name} value")
    for at, (name, value) in enumerate(named):
        for other, same in named[at + 1:]:
            if value is not None and value == same:
                raise ValueError(f"bad {name} or {other} value")
        if value is not None and value in dialect.lineterminator:
            raise ValueError(f"bad {name} or lineterminator value")


def register_dialect(name, dialect=None, **options):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    global _limit
    before = _limit
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError("limit must be an integer")
        _limit = limit[0]
    return before


# ---- reading -------------------------------------------------------------------------------------------------------------

# Where in a record the reader is.
_RECORD, _FIELD, _IN, _QUOTED, _AFTER_QUOTE, _ESCAPED, _ESCAPED_IN_QUOTED, _ENDED, _AFTER_ESCAPED_END = range(9)


class Reader:
    def __init__(self, iterable, dialect="excel", **options):
        self.dialect = Dialect(dialect, **options)
        self._lines = iter(iterable)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        dialect = self.dialect
        self._fields = []
        self._field = []
        self._plain = True
        state = _RECORD
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or state in (_QUOTED, _ESCAPED_IN_QUOTED):
                    if dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                if state != _RECORD and self._fields:
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            if state == _RECORD and self._simple(line):
                return line.rstrip("\r\n").split(dialect.delimiter) if line.rstrip("\r\n") else []
            state = self._parse(line, state)
            if state == _RECORD:
                return self._fields

    def _simple(self, line):
        # A line in which nothing is special.
        dialect = self.dialect
        end = line.rstrip("\r\n")
        return (
            dialect.quoting < QUOTE_NONNUMERIC and not dialect.skipinitialspace and "\r" not in end and "\n" not in end
            and (dialect.quotechar is None or dialect.quotechar not in end)
            and (dialect.escapechar is None or dialect.escapechar not in end)
            and len(line) <= _limit and line[len(end):] in ("", "\n", "\r\n", "\r")
        )

    def _save(self):
        text = "".join(self._field)
        self._field = []
        quoting = self.dialect.quoting
        if self._plain:
            if quoting == QUOTE_NONNUMERIC and text:
                text = float(text)
            elif quoting == QUOTE_STRINGS:
                text = float(text) if text else None
            elif quoting == QUOTE_NOTNULL and not text:
                text = None
        self._fields.append(text)
        self._plain = True

    def _add(self, character):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(character)

    def _parse(self, line, state):
        # Goes through a line, and then its end, which is as an empty character.
        dialect = self.dialect
        delimiter, quote, escape = dialect.delimiter, dialect.quotechar, dialect.escapechar
        quoting = dialect.quoting
        for character in [*line, ""]:
            end = character in ("\n", "\r", "")
            if state == _RECORD:
                if not character:
                    break
                if end:
                    state = _ENDED
                    continue
                state = _FIELD
            if state == _AFTER_ESCAPED_END:
                if not character:
                    break
                state = _IN
            if state == _FIELD:
                self._plain = True
                if end:
                    self._save()
                    state = _ENDED if character else _RECORD
                elif character == quote and quoting != QUOTE_NONE:
                    self._plain = False
                    state = _QUOTED
                elif character == escape:
                    state = _ESCAPED
                elif character == " " and dialect.skipinitialspace:
                    pass
                elif character == delimiter:
                    self._save()
                else:
                    self._add(character)
                    state = _IN
            elif state == _IN:
                if end:
                    self._save()
                    state = _ENDED if character else _RECORD
                elif character == escape:
                    state = _ESCAPED
                elif character == delimiter:
                    self._save()
                    state = _FIELD
                else:
                    self._add(character)
            elif state == _ESCAPED:
                if character in ("\n", "\r") and character:
                    self._add(character)
                    state = _AFTER_ESCAPED_END
                    continue
                self._add(character or "\n")
                state = _IN
            elif state == _QUOTED:
                if not character:
                    break
                if character == escape:
                    state = _ESCAPED_IN_QUOTED
                elif character == quote and quoting != QUOTE_NONE:
                    state = _AFTER_QUOTE if dialect.doublequote else _IN
                else:
                    self._add(character)
            elif state == _ESCAPED_IN_QUOTED:
                self._add(character or "\n")
                state = _QUOTED
            elif state == _AFTER_QUOTE:
                if character == quote and character and quoting != QUOTE_NONE:
                    self._add(character)
                    state = _QUOTED
                elif character == delimiter:
                    self._save()
                    state = _FIELD
                elif end:
                    self._save()
                    state = _ENDED if character else _RECORD
                elif not dialect.strict:
                    self._add(character)
                    state = _IN
                else:
                    raise Error(f"'{delimiter}' expected after '{quote}'")
            elif state == _ENDED:
                if not character:
                    state = _RECORD
                elif not end:
                    raise Error(
                        "new-line character seen in unquoted field - do you need to open the file with newline=''?")
        return state


def reader(iterable, dialect="excel", **options):
    return Reader(iterable, dialect, **options)


# ---- writing -------------------------------------------------------------------------------------------------------------


class Writer:
    def __init__(self, fileobj, dialect="excel", **options):
        write = getattr(fileobj, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = dialect = Dialect(dialect, **options)
        self._specials = [*"\r\n", *dialect.lineterminator]
        for character in (dialect.delimiter, dialect.escapechar, dialect.quotechar):
            if character is not None:
                self._specials.append(character)
        self._write = write

    def _quoted(self, value, only):
        # One field as text.
        quoting = self.dialect.quoting
        text = "" if value is None else value if isinstance(value, str) else str(value)
        number = isinstance(value, (int, float)) or not isinstance(value, str) and hasattr(type(value), "__float__")
        quoted = (
            quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not number
            or quoting == QUOTE_STRINGS and isinstance(value, str) or quoting == QUOTE_NOTNULL and value is not None
        )
        return self._spelt(text, quoted, only, value is None)

    def _spelt(self, text, quoted, only, nothing=False):
        dialect = self.dialect
        quoting, quote, escape = dialect.quoting, dialect.quotechar, dialect.escapechar
        parts = [text]
        for special in self._specials:
            if special in text:
                parts = []
                break
        for character in "" if parts else text:
            if character in (dialect.delimiter, escape, quote) or character in "\r\n" or (
                    character in dialect.lineterminator):
                wants_escape = quoting == QUOTE_NONE
                if not wants_escape:
                    if character == quote:
                        if dialect.doublequote:
                            parts.append(quote)
                        else:
                            wants_escape = True
                    elif character == escape:
                        wants_escape = True
                    if not wants_escape:
                        quoted = True
                if wants_escape:
                    if escape is None:
                        raise Error("need to escape, but no escapechar set")
                    parts.append(escape)
            parts.append(character)
        if not text and only:
            # A row of one empty field must not look like an empty row.
            if quoting == QUOTE_NONE or nothing and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            quoted = True
        elif text.startswith(" ") and dialect.delimiter == " " and dialect.skipinitialspace:
            quoted = True
        return quote + "".join(parts) + quote if quoted else "".join(parts)

    def writerow(self, row, /):
        try:
            fields = list(iter(row))
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        only = len(fields) == 1
        text = self.dialect.delimiter.join([self._quoted(field, only) for field in fields])
        return self._write(text + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(fileobj, dialect="excel", **options):
    return Writer(fileobj, dialect, **options)


for _class, _name in ((Reader, "reader"), (Writer, "writer")):
    _class.__name__ = _class.__qualname__ = _name
