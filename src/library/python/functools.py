# Functions that take or make functions.

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)

_alias = type(list[int])


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function that it wraps."""
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            # Not everything that can be called has all of them.
            pass
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, as the update may have brought one from an inner wrapper.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes the function look like `wrapped`."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# The four comparisons, each from another one: what the method is called, what it asks, and how it uses the answer.

def _from_less(cls, asked, made, negated, joined):
    def compare(self, other):
        answer = getattr(type(self), asked)(self, other)
        if answer is NotImplemented:
            return answer
        if negated:
            answer = not answer
        if joined == "or":
            return answer or self == other
        return answer and self != other if joined == "and" else answer

    compare.__name__ = made
    compare.__qualname__ = made
    setattr(cls, made, compare)


_ORDER = {
    "__lt__": (("__gt__", True, "and"), ("__le__", False, "or"), ("__ge__", True, "")),
    "__le__": (("__ge__", True, "or"), ("__lt__", False, "and"), ("__gt__", True, "")),
    "__gt__": (("__lt__", True, "and"), ("__ge__", False, "or"), ("__le__", True, "")),
    "__ge__": (("__le__", True, "or"), ("__gt__", False, "and"), ("__lt__", True, "")),
}


def total_ordering(cls):
    """Give a class that has one comparison the other ones."""
    own = [name for name in _ORDER if getattr(cls, name) is not getattr(object, name)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    asked = next(name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in own)
    for made, negated, joined in _ORDER[asked]:
        if made not in own:
            _from_less(cls, asked, made, negated, joined)
    return cls


class partialmethod:
    """A method some of whose arguments are given already."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, "__get__", None) is None:
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f"{name}={value!r}" for name, value in self.keywords.items()]]
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    made.__self__ = bound.__self__
                return made
        return self._method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_alias)


_cache_info = None


def _info(*numbers):
    # The class is made when it is first needed: named tuples are of a module that few need for caches alone.
    global _cache_info
    if _cache_info is None:
        from collections import namedtuple

        _cache_info = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _cache_info(*numbers)


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the last different calls."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        # Without brackets: what is given is the function.
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _info)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Remember the results of all different calls."""
    return _cached(user_function, None, False)


class cached_property:
    """A property that is computed once for each object."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            known = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property."
            ) from None
        if name not in known:
            known[name] = self.func(instance)
        return known[name]

    __class_getitem__ = classmethod(_alias)


# Functions that do something else for each class of their first argument.

def _matching(cls, registry):
    # What is registered for the nearest ancestor, abstract ones that the class was not derived from included.
    mro = cls.__mro__
    if cls in registry:
        return registry[cls]
    abstract = [kind for kind in registry if kind not in mro and issubclass(cls, kind)]
    for at, base in enumerate(mro):
        if base in registry and not (base is object and abstract):
            # An abstract class that only this ancestor belongs to comes before what lies farther.
            return registry[base]
        here = [kind for kind in abstract if issubclass(base, kind)]
        here = [kind for kind in here if not any(kind is not other and issubclass(other, kind) for other in here)]
        later = mro[at + 1 :]
        here = [kind for kind in here if not any(issubclass(after, kind) for after in later if after in registry)]
        if at + 1 < len(mro) - 1 and here and all(issubclass(later[0], kind) for kind in here):
            continue
        if len(here) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {here[0]} or {here[1]}")
        if here:
            return registry[here[0]]
    return registry[object]


def _dispatch_types(cls):
    # The classes that something in brackets or an annotation means; `None` when it is no class.
    from types import UnionType

    if isinstance(cls, type) and not isinstance(cls, _alias):
        return (cls,)
    if isinstance(cls, UnionType) or type(cls).__name__ == "_UnionGenericAlias":
        parts = cls.__args__
        return parts if all(isinstance(part, type) for part in parts) else None
    return None


def singledispatch(func):
    """A function that chooses another one by the class of its first argument."""
    from types import MappingProxyType

    registry = {object: func}
    known = {}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        if cls not in known:
            known[cls] = _matching(cls, registry)
        return known[cls]

    def register(cls, func=None):
        kinds = _dispatch_types(cls)
        if kinds is None and func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        if func is None:
            if kinds is not None:
                return lambda function: register(cls, function)
            func = cls
            if not getattr(func, "__annotations__", {}):
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function."
                )
            from typing import get_type_hints

            argument, cls = next(iter(get_type_hints(func).items()))
            kinds = _dispatch_types(cls)
            if kinds is None:
                if type(cls).__name__ in ("UnionType", "_UnionGenericAlias"):
                    raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for kind in kinds:
            registry[kind] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method that chooses another one by the class of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
