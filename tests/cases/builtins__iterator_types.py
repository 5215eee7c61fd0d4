# Iterators keep their type when they are exhausted; which of them give a length hint.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


for it in (
    iter([]),
    iter(()),
    iter({}),
    iter({}.values()),
    iter({}.items()),
    iter(set()),
    iter(""),
    iter("é"),
    iter(b""),
    iter(bytearray()),
    iter(range(0)),
    iter(range(10**30, 10**30)),
    reversed([]),
    reversed(()),
    reversed({}),
    reversed({}.items()),
    reversed(""),
    zip(),
    map(str, []),
    filter(None, []),
    enumerate([]),
    iter(int, 0),
):
    n = type(it).__name__
    x = next(it, "end")
    print(n, type(it).__name__ == n, x, next(it, "end"), hasattr(it, "__length_hint__"), end="; ")
print()
