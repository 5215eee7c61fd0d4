# What CPython has of `functools` in C: partial application, folding, caches of calls, keys for sorting.

_none_given = object()
_alias = type(list[int])
# What is compiled for the program makes methods like its own.
_method = type(eval("lambda self: None").__get__(0))
# Stands between the positional and the named arguments in the key of a cache.
_named_follow = object()


def reduce(function, iterable, initial=_none_given, /):
    """Fold the items into one value by a function of two arguments."""
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    value = initial
    for item in items:
        value = item if value is _none_given else function(value, item)
    if value is _none_given:
        raise TypeError("reduce() of empty iterable with no initial value")
    return value


class partial:
    """A function some of whose arguments are given already."""

    __module__ = "functools"

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = (*args,)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self._state = func, args, keywords
        return self

    __slots__ = ("_state", "__dict__", "__weakref__")

    def _readonly(self, *value):
        raise AttributeError("readonly attribute")

    func = property(lambda self: self._state[0], _readonly, _readonly)
    args = property(lambda self: self._state[1], _readonly, _readonly)
    keywords = property(lambda self: self._state[2], _readonly, _readonly)

    def __call__(self, /, *args, **keywords):
        func, first, known = self._state
        return func(*first, *args, **{**known, **keywords})

    def __repr__(self):
        func, args, keywords = self._state
        parts = [repr(func), *map(repr, args), *[f"{name}={value!r}" for name, value in keywords.items()]]
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __get__(self, instance, owner=None):
        if instance is not None:
            import warnings

            warnings.warn(
                "functools.partial will be a method descriptor in future Python versions; "
                "wrap it in staticmethod() if you want to preserve the old behavior", FutureWarning)
        return self

    def __reduce__(self):
        func, args, keywords = self._state
        return type(self), (func,), (func, args, keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, more = state
        self._state = func, (*args,), {**(keywords or {})}
        self.__dict__.clear()
        self.__dict__.update(more or {})

    __class_getitem__ = classmethod(_alias)


class _lru_cache_wrapper:
    __module__ = "functools"

    def __init__(self, function, maxsize, typed, cache_info):
        # Least recently used first, which is the order of a dictionary whose keys are put back when they are used.
        self._state = function, maxsize, typed, {}, [0, 0], cache_info

    def __call__(self, /, *args, **keywords):
        function, maxsize, typed, known, counts, _ = self._state
        if maxsize == 0:
            counts[1] += 1
            return function(*args, **keywords)
        key = args
        if keywords:
            key = (*args, _named_follow, *[part for pair in keywords.items() for part in pair])
        if typed:
            key = (key, *[type(value) for value in args], *[type(value) for value in keywords.values()])
        elif len(key) == 1 and type(key[0]) in (int, str):
            key = key[0]
        value = known.get(key, _none_given)
        if value is not _none_given:
            counts[0] += 1
            if maxsize is not None:
                del known[key]
                known[key] = value
            return value
        counts[1] += 1
        value = function(*args, **keywords)
        if key not in known:
            if maxsize is not None and len(known) >= maxsize:
                del known[next(iter(known))]
            known[key] = value
        return value

    def cache_info(self):
        _, maxsize, _, known, (hits, misses), cache_info = self._state
        return cache_info(hits, misses, maxsize, len(known))

    def cache_clear(self):
        self._state[3].clear()
        self._state[4][:] = 0, 0

    def __get__(self, instance, owner=None):
        return self if instance is None else _method(self, instance)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {id(self):#x}>"


class _Key:
    __slots__ = ("_mycmp", "obj")
    __module__ = "functools"
    __hash__ = None

    def __init__(self, mycmp, obj):
        self._mycmp = mycmp
        self.obj = obj

    def __call__(self, obj):
        return _Key(self._mycmp, obj)

    def __lt__(self, other):
        return _compared(self, other) < 0

    def __gt__(self, other):
        return _compared(self, other) > 0

    def __eq__(self, other):
        return _compared(self, other) == 0

    def __le__(self, other):
        return _compared(self, other) <= 0

    def __ge__(self, other):
        return _compared(self, other) >= 0


_Key.__name__ = _Key.__qualname__ = "KeyWrapper"


def _compared(key, other):
    if type(other) is not _Key:
        raise TypeError("other argument must be K instance")
    return key._mycmp(key.obj, other.obj)


def cmp_to_key(mycmp):
    """A key for sorting from a function that compares two values."""
    return _Key(mycmp, None)
