# Sequences whose items compare in Python, and subscripts with an __index__ written in Python.


def index_of(value):
    # operator.index
    method = _special(value, "__index__")
    if method is _missing:
        raise TypeError(f"'{_type(value).__name__}' object cannot be interpreted as an integer")
    return _integral(method())


def with_indices(function, *args):
    # Call a native function again with integers in the place of objects that have __index__.
    converted = [
        arg if isinstance(arg, int) or _lookup(_type(arg), "__index__") is _missing else index_of(arg) for arg in args
    ]
    return function(*converted)


def plain_key(key):
    if _type(key) is slice:
        parts = [part if part is None else index_of(part) for part in (key.start, key.stop, key.step)]
        return slice(*parts)
    return index_of(key)


def subscript_slow(container, key):
    return container[plain_key(key)]


def store_subscript_slow(container, key, value):
    if _type(key) is slice:
        iterator = iter_or(value, "must assign iterable to extended slice")
        list.__setitem__(container, plain_key(key), [item for item in iterator])
    else:
        list.__setitem__(container, index_of(key), value)


def delete_subscript_slow(container, key):
    del container[plain_key(key)]


def store_plain_key(target, key, value):
    target[plain_key(key)] = value


def bytearray_store(target, key, value):
    # The value is no byte and no bytes yet.
    target[key] = bytearray(value) if _type(key) is slice else index_of(value)


def slice_indices(part, length):
    return plain_key(part).indices(index_of(length))


def equals(a, b):
    return True if a == b else False


def sequence_left(sequence, position):
    # The length hint of an iterator by __getitem__.
    if _lookup(_type(sequence), "__len__") is _missing:
        return NotImplemented
    return max(len(sequence) - position, 0)


def sequence_left_reversed(sequence, position):
    return position + 1 if len(sequence) > position else 0


def keeping(source):
    # The iterator of what is going to be kept. Its source is asked for its length first, as in CPython, which makes
    # room for so many items.
    iterator = iter(source)
    if _lookup(_type(source), "__len__") is not _missing:
        try:
            len_checked(source)
            return iterator
        except TypeError:
            pass
    method = _special(source, "__length_hint__")
    if method is not _missing:
        try:
            hint = method()
        except TypeError:
            return iterator
        if hint is not NotImplemented:
            if not isinstance(hint, int):
                raise TypeError(f"__length_hint__ must be an integer, not {_type(hint).__name__}")
            if hint < 0:
                raise ValueError("__length_hint__() should return >= 0")
            if hint > 9223372036854775807:
                raise OverflowError("Python int too large to convert to C ssize_t")
    return iterator


def iter_or(source, message):
    # The iterator of an object, with another message where it has none.
    try:
        return iter(source)
    except TypeError:
        pass
    raise TypeError(message)


def sequence_count(sequence, wanted):
    count = 0
    for item in _items(sequence):
        if item is wanted or item == wanted:
            count += 1
    return count


def sequence_index(sequence, wanted, start, stop):
    # The sequence may change while its items compare.
    while start < stop:
        items = _items(sequence)
        if start >= len(items):
            break
        item = items[start]
        if item is wanted or item == wanted:
            return start
        start += 1
    if isinstance(sequence, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    if isinstance(sequence, range):
        raise ValueError("sequence.index(x): x not in sequence")
    list_not_found(wanted)


def list_not_found(wanted):
    raise ValueError(f"{wanted!r} is not in list")


def range_not_found(wanted):
    raise ValueError(f"{wanted!r} is not in range")


def list_remove(target, wanted):
    position = 0
    for item in _items(target):
        if item is wanted or item == wanted:
            # The comparison may have emptied the list.
            list.__delitem__(target, slice(position, position + 1))
            return
        position += 1
    raise ValueError("list.remove(x): x not in list")


def list_extend_slow(target, source):
    for item in keeping(source):
        list.append(target, item)


def list_extend(target, source):
    # `[*source]` and `f(*source)`
    if _lookup(_type(source), "__iter__") is _missing and _lookup(_type(source), "__getitem__") is _missing:
        raise TypeError(f"Value after * must be an iterable, not {_type(source).__name__}")
    list_extend_slow(target, source)


def list_iadd(target, source):
    list_extend_slow(target, source)
    return target


def tuple_new(cls, iterable):
    return _tuple_new(cls, [item for item in keeping(iterable)])


def collect(iterable):
    return [item for item in keeping(iterable)]


def hash_items(container):
    if _type(container) is slice:
        return _hash_slice([hash(container.start), hash(container.stop), hash(container.step)])
    return _hash_items([hash(item) for item in _items(container)])


# ---- comparison ---------------------------------------------------------------------------------------------------


def compare_containers(symbol, a, b):
    if isinstance(a, (list, tuple)):
        return compare_sequences(symbol, a, b)
    if isinstance(a, dict):
        return dict_equal(a, b) == (symbol == "==")
    if isinstance(a, slice):
        return compare_sequences(symbol, (a.start, a.stop, a.step), (b.start, b.stop, b.step))
    return set_compare(symbol, a, b)


def compare_slow(symbol, a, b):
    # Built-in containers with items that compare in Python; the types on both sides are the same family.
    if _comparable(a, b):
        return compare_containers(symbol, a, b)
    if symbol == "==":
        return False
    if symbol == "!=":
        return True
    raise TypeError(
        f"'{symbol}' not supported between instances of '{_type(a).__name__}' and '{_type(b).__name__}'"
    )


def _comparable(a, b):
    for family in families:
        if isinstance(a, family):
            return isinstance(b, family)
    return False


families = (list, tuple, dict, slice, (set, frozenset, dict_keys, dict_items))


def compare_sequences(symbol, a, b):
    left, right = _items(a), _items(b)
    if symbol == "==" or symbol == "!=":
        if len(left) != len(right):
            return symbol == "!="
        for x, y in zip(left, right):
            if x is not y and not (x == y):
                return symbol == "!="
        return symbol == "=="
    for x, y in zip(left, right):
        if x is y or x == y:
            continue
        if symbol == "<":
            return x < y
        if symbol == "<=":
            return x <= y
        if symbol == ">":
            return x > y
        return x >= y
    if symbol == "<":
        return len(left) < len(right)
    if symbol == "<=":
        return len(left) <= len(right)
    if symbol == ">":
        return len(left) > len(right)
    return len(left) >= len(right)


def dict_equal(a, b):
    if dict.__len__(a) != dict.__len__(b):
        return False
    for code, key, value in _hashed(a):
        position = dict_find_hashed(b, key, code)
        if position < 0:
            return False
        other = _dict_value(b, position)
        if value is not other and not (value == other):
            return False
    return True
