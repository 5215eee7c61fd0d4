# How values are shown in messages.

__unittest = True


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if short and len(result) >= 80:
        return result[:80] + " [truncated]..."
    return result


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _shorten(text, prefix, suffix):
    skip = len(text) - prefix - suffix
    if skip > 12:
        text = f"{text[:prefix]}[{skip} chars]{text[len(text) - suffix:]}"
    return text


def common_shorten_repr(*values):
    # Long values lose what they have in common, and what makes them too long.
    values = [safe_repr(value) for value in values]
    longest = max(map(len, values))
    if longest <= 80:
        return tuple(values)
    low, high = min(values), max(values)
    common = 0
    while common < len(low) and low[common] == high[common]:
        common += 1
    shared = low[:common]
    room = 80 - (longest - common + 5 + 12)
    if room > 5:
        shared = _shorten(shared, 5, room)
        return tuple([shared + value[common:] for value in values])
    shared = _shorten(shared, 5, 5)
    return tuple([shared + _shorten(value[common:], 41, 5) for value in values])


def count_differences(first, second):
    # Elements that are not equally often in both, as (how often here, how often there, element).
    first, second = list(first), list(second)
    found = []
    for items, other, mine in ((first, second, True), (second, first, False)):
        for item in list(items):
            if any(item == known for _, _, known in found):
                continue
            here, there = items.count(item), other.count(item)
            if here != there and (mine or not there):
                found.append((here, there, item) if mine else (there, here, item))
    return found
