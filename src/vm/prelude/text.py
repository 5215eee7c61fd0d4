# Texts of objects whose special methods are written in Python, and of built-in containers that hold such objects.
# Intrinsics (names with a leading underscore) are native; see text/slow.rs and mod.rs.


def repr_slow(value):
    text = _bind(_lookup(_type(value), "__repr__"), value)()
    if not isinstance(text, str):
        raise TypeError(f"__repr__ returned non-string (type {_type(text).__name__})")
    return text


def str_slow(value):
    text = _bind(_lookup(_type(value), "__str__"), value)()
    if not isinstance(text, str):
        raise TypeError(f"__str__ returned non-string (type {_type(text).__name__})")
    return text


def ascii_slow(value):
    return _escape_non_ascii(repr_slow(value))


def format_slow(value, spec):
    text = _bind(_lookup(_type(value), "__format__"), value)(spec)
    if not isinstance(text, str):
        raise TypeError(f"__format__ must return a str, not {_type(text).__name__}")
    return text


# The native `__repr__` of a container, exception, view, slice or method whose items need Python code.
def builtin_repr_slow(value):
    again = _repr_enter(value)
    if again is not None:
        return again
    try:
        opening, items, paired, closing = _repr_plan(value)
        parts = [repr_slow(item) for item in items]
        if paired:
            parts = [f"{parts[index]}: {parts[index + 1]}" for index in range(0, len(parts), 2)]
        return opening + ", ".join(parts) + closing
    finally:
        _repr_leave(value)


def getitem(container, key):
    return container[key]


# `str.join` over an iterable that is driven by Python code.
def str_join(separator, iterable):
    return _str_join(separator, [item for item in iterable])


# `str.translate` with a table that is not a plain dict.
def str_translate(text, table):
    parts = []
    for character in text:
        try:
            replacement = table[ord(character)]
        except LookupError:
            parts.append(character)
            continue
        if replacement is None:
            continue
        if isinstance(replacement, int):
            replacement = _translated(replacement)
        elif not isinstance(replacement, str):
            raise TypeError("character mapping must return integer, None or str")
        parts.append(replacement)
    return "".join(parts)


# `bytes(iterable)` and `bytes.join` over an iterable that is driven by Python code.
def bytes_collect(cls, iterable):
    return _bytes_of(cls, [item if isinstance(item, int) else _index(item) for item in iterable])


def bytes_join(separator, iterable):
    return separator.join([item for item in iterable])
