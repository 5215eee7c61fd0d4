# Methods of str and bytes whose arguments are driven by Python code.


def getitem(container, key):
    return container[key]


def str_join(separator, iterable):
    return _str_join(separator, [item for item in iter_or(iterable, "can only join an iterable")])


# `str.translate` with a table that is not a plain dict.
def str_translate(text, table):
    # A text in ASCII asks once for each character, until something else takes the place of one.
    parts = []
    known = {}
    remembers = text.isascii()
    for character in text:
        if character in known:
            parts.append(known[character])
            continue
        replacement = translation(character, table)
        if remembers:
            if not replacement or len(replacement) == 1 and replacement.isascii():
                known[character] = replacement
            else:
                remembers = False
                known = {}
                replacement = translation(character, table)
        parts.append(replacement)
    return "".join(parts)


def translation(character, table):
    try:
        replacement = table[ord(character)]
    except LookupError:
        return character
    if replacement is None:
        return ""
    return replacement if isinstance(replacement, str) else _translated(replacement)


def bytes_collect(cls, iterable):
    source = keeping(iterable) if issubclass(cls, bytes) else iterable
    return _bytes_of(cls, [index_of(item) for item in source])


def bytes_join(separator, iterable):
    return separator.join([item for item in iterable])
