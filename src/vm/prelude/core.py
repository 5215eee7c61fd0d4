# Slow ways of the dispatch instructions, for objects whose special methods are written in Python.
# Intrinsics (names with a leading underscore) are native; see mod.rs.


def truth(value):
    cls = _type(value)
    method = _lookup(cls, "__bool__")
    if method is not _missing:
        answer = _bind(method, value)()
        if answer is True or answer is False:
            return answer
        raise TypeError(f"__bool__ should return bool, returned {_type(answer).__name__}")
    if _lookup(cls, "__len__") is _missing:
        return True
    return len_checked(value) != 0


def len_checked(value):
    method = _lookup(_type(value), "__len__")
    if method is _missing:
        raise TypeError(f"object of type '{_type(value).__name__}' has no len()")
    return checked_count(_bind(method, value)())


def checked_count(count):
    if not isinstance(count, int):
        index = _lookup(_type(count), "__index__")
        if index is _missing:
            raise TypeError(f"'{_type(count).__name__}' object cannot be interpreted as an integer")
        count = _bind(index, count)()
    if count < 0:
        raise ValueError("__len__() should return >= 0")
    if count > 9223372036854775807:
        raise OverflowError(f"cannot fit '{_type(count).__name__}' into an index-sized integer")
    return count


def iter_checked(value):
    iterator = _bind(_lookup(_type(value), "__iter__"), value)()
    if _lookup(_type(iterator), "__next__") is _missing:
        raise TypeError(f"iter() returned non-iterator of type '{_type(iterator).__name__}'")
    return iterator


def await_checked(method):
    iterator = method()
    if _lookup(_type(iterator), "__next__") is _missing:
        if _is_coroutine(iterator):
            raise TypeError("__await__() returned a coroutine")
        raise TypeError(f"__await__() returned non-iterator of type '{_type(iterator).__name__}'")
    return iterator


def await_next_checked(method, name):
    try:
        return await_checked(method)
    except BaseException as error:
        raise TypeError(f"'async for' received an invalid object from __anext__: {name}") from error


def unpack(source, wanted):
    items = []
    iterator = unpack_iter(source)
    for item in iterator:
        items.append(item)
        if len(items) > wanted:
            raise ValueError(f"too many values to unpack (expected {wanted})")
    if len(items) < wanted:
        raise ValueError(f"not enough values to unpack (expected {wanted}, got {len(items)})")
    return (*items,)


def unpack_all(source):
    return [item for item in unpack_iter(source)]


def unpack_iter(source):
    cls = _type(source)
    if _lookup(cls, "__iter__") is _missing and _lookup(cls, "__getitem__") is _missing:
        raise TypeError(f"cannot unpack non-iterable {cls.__name__} object")
    return iter(source)


def call_spread(function, source, keywords):
    cls = _type(source)
    if _lookup(cls, "__iter__") is _missing and _lookup(cls, "__getitem__") is _missing:
        name = function_name(function)
        raise TypeError(f"{name} argument after * must be an iterable, not {cls.__name__}")
    items = [item for item in keeping(source)]
    return function(*(*items,), **keywords)


def function_name(function):
    # As call errors name a function: with its module, unless that is builtins.
    name = getattr(function, "__qualname__", None)
    if name is None:
        return str(function)
    module = getattr(function, "__module__", None)
    return f"{name}()" if module is None or module == "builtins" else f"{module}.{name}()"


def contains(container, item):
    cls = _type(container)
    method = _lookup(cls, "__contains__")
    if method is not _missing:
        if method is None:
            raise TypeError(f"'{cls.__name__}' object is not a container")
        return True if _bind(method, container)(item) else False
    for candidate in iter_or(container, f"argument of type '{cls.__name__}' is not iterable"):
        if candidate is item or candidate == item:
            return True
    return False


def not_contains(container, item):
    return not contains(container, item)


def object_ne(method, a, b):
    answer = method(a, b)
    if answer is NotImplemented:
        return answer
    return not answer


def exception_repr(name, arguments):
    if len(arguments) == 1:
        return f"{name}({arguments[0]!r})"
    return f"{name}{arguments!r}"


# ---- match statements ---------------------------------------------------------------------------------------------


def match_keys(subject, keys):
    seen = set()
    values = []
    get = None
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        if get is None:
            get = subject.get
        # The function itself stands for a key that is not there.
        value = get(key, match_keys)
        if value is match_keys:
            return None
        values.append(value)
    return (*values,)


def match_class(subject, cls, positional, names, itself):
    if not isinstance(subject, cls):
        return None
    seen = set()
    values = []
    if positional:
        arguments = getattr(cls, "__match_args__", None)
        if arguments is None and itself:
            if positional > 1:
                raise TypeError(f"{cls.__name__}() accepts 1 positional sub-pattern ({positional} given)")
            values.append(subject)
        else:
            if arguments is None:
                arguments = ()
            if not isinstance(arguments, tuple):
                raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {_type(arguments).__name__})")
            if len(arguments) < positional:
                plural = "" if len(arguments) == 1 else "s"
                raise TypeError(
                    f"{cls.__name__}() accepts {len(arguments)} positional sub-pattern{plural} ({positional} given)"
                )
            for name in arguments[:positional]:
                if not isinstance(name, str):
                    raise TypeError(f"__match_args__ elements must be strings (got {_type(name).__name__})")
                if name in seen:
                    raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
                seen.add(name)
                # The function itself stands for an attribute that is not there.
                value = getattr(subject, name, match_class)
                if value is match_class:
                    return None
                values.append(value)
    for name in names:
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        seen.add(name)
        value = getattr(subject, name, match_class)
        if value is match_class:
            return None
        values.append(value)
    return (*values,)


class GenericAlias:
    __slots__ = ("__origin__", "__args__")

    def __init__(self, origin, arguments):
        self.__origin__ = origin
        self.__args__ = arguments if isinstance(arguments, tuple) else (arguments,)

    def __repr__(self):
        parts = ", ".join(alias_part(part) for part in self.__args__)
        return f"{alias_part(self.__origin__)}[{parts}]"

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return union_of(self, other)

    def __ror__(self, other):
        return union_of(other, self)

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __instancecheck__(self, value):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def alias_part(part):
    if part is ...:
        return "..."
    if isinstance(part, type):
        return part.__qualname__ if part.__module__ == "builtins" else f"{part.__module__}.{part.__qualname__}"
    return repr(part)


def generic_alias(origin, arguments):
    return GenericAlias(origin, arguments)
