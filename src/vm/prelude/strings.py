# Methods of str and bytes whose arguments are driven by Python code.


def getitem(container, key):
    return container[key]


def str_join(separator, iterable):
    return _str_join(separator, [item for item in iter_or(iterable, "can only join an iterable")])


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
        if not isinstance(replacement, str):
            replacement = _translated(replacement)
        parts.append(replacement)
    return "".join(parts)


def bytes_collect(cls, iterable):
    source = keeping(iterable) if issubclass(cls, bytes) else iterable
    return _bytes_of(cls, [index_of(item) for item in source])


def bytes_join(separator, iterable):
    return separator.join([item for item in iterable])
