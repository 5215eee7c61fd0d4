# Copies of objects.

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """Something cannot be copied."""


error = Error

# What never changes, or is the same wherever it is used, is its own copy.
_ATOMIC = frozenset((
    type(None), int, float, bool, complex, str, bytes, type, range, slice, property, type(...), type(NotImplemented),
    type(len), type(lambda: 0), type((lambda: 0).__code__),
))
_ALSO_SHALLOW = (tuple, frozenset)
_COPIES = (list, dict, set, bytearray)


def copy(x):
    """A new object with the same content."""
    cls = type(x)
    if cls in _ATOMIC or cls in _ALSO_SHALLOW or issubclass(cls, type):
        return x
    if cls in _COPIES:
        return x.copy()
    if cls is _method:
        return cls(x.__func__, x.__self__)
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    return _rebuilt(x, _parts(x, cls), None)


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose content is copied in the same way."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    done = memo.get(key, _nil)
    if done is not _nil:
        return done
    if cls is list:
        made = memo[key] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[key] = {}
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        # Copying the items may have copied the tuple, by way of a list that holds it.
        made = memo.get(key, _nil)
        if made is _nil:
            made = x if all(new is old for new, old in zip(items, x)) else (*items,)
    elif issubclass(cls, type):
        made = x
    elif cls is _method:
        made = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        own = getattr(x, "__deepcopy__", None)
        made = own(memo) if own is not None else _rebuilt(x, _parts(x, cls), memo)
    if made is not x:
        memo[key] = made
        # The original must live as long as its identity stands for the copy.
        memo.setdefault(id(memo), []).append(x)
    return made


class _Holder:
    def method(self):
        pass


_method = type(_Holder().method)


def _parts(x, cls):
    # What `__reduce_ex__` says of the object: how to make it, its state, its items.
    own = cls.__reduce_ex__
    if own is not object.__reduce_ex__:
        return own(x, 4)
    own = cls.__reduce__
    if own is not object.__reduce__:
        return own(x)
    for kind in cls.__mro__:
        if kind in _UNCOPIED or kind.__module__ == "_asyncio":
            name = f"_asyncio.{cls.__name__}" if cls.__module__ == "_asyncio" else cls.__name__
            raise TypeError(f"cannot pickle '{name}' object")
    given, named = (), {}
    if hasattr(cls, "__getnewargs_ex__"):
        given, named = x.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        given = x.__getnewargs__()
    elif not issubclass(cls, (list, dict)):
        for kind in _CONTENT:
            if issubclass(cls, kind):
                given = (kind(x),)
                break
    if issubclass(cls, BaseException):
        return cls, x.args, x.__dict__ or None
    if issubclass(cls, (set, frozenset)) and given:
        return cls, ([*given[0]],), x.__getstate__()

    def make(cls, *args):
        return cls.__new__(cls, *args, **named)

    items = iter(x) if issubclass(cls, list) else None
    pairs = iter(x.items()) if issubclass(cls, dict) else None
    return make, (cls, *given), x.__getstate__(), items, pairs


_CONTENT = (int, float, complex, str, bytes, bytearray, tuple, set, frozenset)


def _never():
    yield


async def _asynchronous():
    yield


async def _coroutine():
    pass


_awaited = _coroutine()
_awaited.close()
_UNCOPIED = frozenset((
    type(_awaited), type(_asynchronous()), type(_never()), type({}.keys()), type({}.values()), type({}.items()), type(__import__("copy")),
))


def _rebuilt(x, parts, memo):
    if isinstance(parts, str):
        # The name of something that there is only once.
        return x
    function, args, state, items, pairs, *_ = (*parts, None, None, None)
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = function(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for name, value in pairs:
            if deep:
                name, value = deepcopy(name, memo), deepcopy(value, memo)
            made[name] = value
    return made


def replace(obj, /, **changes):
    """A copy with other values in some fields."""
    cls = obj.__class__
    own = getattr(cls, "__replace__", None)
    if own is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return own(obj, **changes)
