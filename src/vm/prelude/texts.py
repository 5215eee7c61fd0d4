# Texts of objects whose methods are written in Python, and printing.


def method_text(method, name):
    text = method()
    if not isinstance(text, str):
        raise TypeError(f"{name} returned non-string (type {_type(text).__name__})")
    return text


def repr_slow(value):
    method = _own_method(value, "__repr__")
    if method is _missing:
        return builtin_repr_slow(value)
    return method_text(method, "__repr__")


def unchecked_repr(value):
    # As `object.__str__` takes it: whoever asked for a str sees to that it is one.
    method = _own_method(value, "__repr__")
    return builtin_repr_slow(value) if method is _missing else method()


def str_slow(value):
    method = _own_method(value, "__str__")
    if method is _missing:
        return builtin_str_slow(value)
    return method_text(method, "__str__")


def ascii_slow(value):
    return _escape(repr_slow(value))


def format_slow(value, spec):
    method = _own_method(value, "__format__")
    if method is _missing:
        if spec:
            raise TypeError(f"unsupported format string passed to {_type(value).__name__}.__format__")
        return str_slow(value)
    text = method(spec)
    if not isinstance(text, str):
        raise TypeError(f"__format__ must return a str, not {_type(text).__name__}")
    return text


def builtin_str_slow(value):
    # What str() shows when the class has no __str__ of its own.
    if isinstance(value, BaseException):
        arguments = value.args
        if not arguments:
            return ""
        return str(arguments[0]) if len(arguments) == 1 else repr(arguments)
    method = _own_method(value, "__repr__")
    return builtin_repr_slow(value) if method is _missing else method_text(method, "__str__")


def builtin_repr_slow(value):
    # A built-in container that holds objects whose __repr__ is written in Python, or that is nested deeply.
    parts = _repr_parts(value)
    if parts is None:
        return _builtin_repr(value)
    paired, opening, items, closing, again = parts
    if not _enter_repr(value):
        return again
    try:
        if paired:
            texts = [f"{key!r}: {item!r}" for key, item in items]
        else:
            texts = [repr(item) for item in items]
        return f"{opening}{', '.join(texts)}{closing}"
    finally:
        _leave_repr(value)


def print_slow(values, separator, end, file, flush):
    write = _write if file is None else file.write
    first = True
    for value in values:
        if not first:
            write(separator)
        first = False
        write(str(value))
    write(end)
    if file is not None and flush:
        file.flush()
