# Built-in functions that go through iterators of the program's.


def enumerate_new(iterable, start):
    return _enumerate(iter(iterable), start)


def zip_new(strict, iterables):
    return _zip(True if strict else False, [iter(iterable) for iterable in iterables])


def map_new(function, iterables):
    return _map(function, [iter(iterable) for iterable in iterables])


def filter_new(function, iterable):
    return _filter(function, iter(iterable))


def reversed_new(sequence):
    return _reversed(sequence, len(sequence))


def all_slow(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def any_slow(iterable):
    for item in iterable:
        if item:
            return True
    return False


def sum_slow(iterable, start):
    items = [item for item in iterable]
    total = _sum(items, start)
    if total is NotImplemented:
        total = start
        for item in items:
            total = total + item
    return total


def extreme(name, items, key, default):
    # min and max: the first of the extreme items wins.
    best = best_key = _missing
    for item in items:
        value = item if key is None else key(item)
        if best is _missing:
            best, best_key = item, value
        elif (value < best_key) if name == "min" else (value > best_key):
            best, best_key = item, value
    if best is not _missing:
        return best
    if default is not _missing:
        return default
    raise ValueError(f"{name}() iterable argument is empty")


async def anext_default(iterator, default):
    try:
        return await _special(iterator, "__anext__")()
    except StopAsyncIteration:
        return default


def pow_slow(base, exponent, modulus):
    method = _special(base, "__pow__")
    if method is not _missing and not isinstance(base, int):
        result = method(exponent, modulus)
        if result is not NotImplemented:
            return result
    names = [f"'{_type(part).__name__}'" for part in (base, exponent, modulus)]
    raise TypeError(f"unsupported operand type(s) for ** or pow(): {names[0]}, {names[1]}, {names[2]}")


def inverse_long(number, modulus):
    rest, factor, below, next_factor = modulus, 0, number, 1
    while below:
        times, left = divmod(rest, below)
        rest, factor, below, next_factor = below, next_factor, left, factor - times * next_factor
    if rest != 1:
        raise ValueError("base is not invertible for the given modulus")
    return factor % modulus


def pow_long(base, exponent, modulus):
    # Four bits of the exponent at a time, each multiplication an instruction of its own.
    size = abs(modulus)
    base %= size
    if exponent < 0:
        base, exponent = inverse_long(base, size), -exponent
    powers = [1]
    for _ in range(15):
        powers.append(powers[-1] * base % size)
    result = 1
    for digit in hex(exponent)[2:]:
        for _ in range(4):
            result = result * result % size
        if digit != "0":
            result = result * powers[int(digit, 16)] % size
    return result % modulus


def round_slow(number, digits):
    return round(number, index_of(digits))


def write_lines(stream, lines):
    for line in lines:
        stream.write(line)


def class_bases(bases):
    # What a class statement's bases stand for where one is no class; what knows is fetched when it is needed.
    return __import__("_prelude", None, None, ("*",)).resolved_bases(bases)
