# The classes of what the interpreter makes, and making classes by a call.

import operator

from _prelude import GenericAlias, UnionType, resolved_bases

__all__ = [
    "FunctionType", "LambdaType", "CodeType", "MappingProxyType", "SimpleNamespace", "CellType", "GeneratorType",
    "CoroutineType", "AsyncGeneratorType", "MethodType", "BuiltinFunctionType", "BuiltinMethodType",
    "WrapperDescriptorType", "MethodWrapperType", "MethodDescriptorType", "ClassMethodDescriptorType", "ModuleType",
    "TracebackType", "FrameType", "GetSetDescriptorType", "MemberDescriptorType", "new_class", "prepare_class",
    "resolve_bases", "get_original_bases", "DynamicClassAttribute", "coroutine", "GenericAlias", "UnionType",
    "EllipsisType", "NoneType", "NotImplementedType",
]

__refused__ = ("CapsuleType",)


def _examples():
    variable = None

    def function():
        return variable

    async def coroutine():
        pass

    async def asynchronous():
        yield

    class Slotted:
        __slots__ = ("slot",)

        def method(self):
            pass

    never_awaited = coroutine()
    never_awaited.close()
    try:
        raise TypeError
    except TypeError as error:
        traceback = type(error.__traceback__)
        frame = type(error.__traceback__.tb_frame)
    return (
        type(function), type(function.__code__), type(function.__closure__[0]), type((None for _ in ())),
        type(never_awaited), type(asynchronous()), type(Slotted().method), type(Slotted.slot), traceback, frame,
    )


(
    FunctionType, CodeType, CellType, GeneratorType, CoroutineType, AsyncGeneratorType, MethodType,
    MemberDescriptorType, TracebackType, FrameType,
) = _examples()
LambdaType = FunctionType
MappingProxyType = type(type.__dict__)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(FunctionType.__code__)
ModuleType = type(__import__("_prelude"))
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)


# The objects whose text is being made, for those that hold themselves.
_shown_now = set()


class SimpleNamespace:
    """An object with attributes as they are given."""

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"{type(self).__name__} expected at most 1 argument, got {len(args)}")
        given = dict(*args)
        for name in given:
            if not isinstance(name, str):
                raise TypeError("keywords must be strings")
        self.__dict__.update(given)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown_now:
            return f"{name}(...)"
        _shown_now.add(id(self))
        try:
            return f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"
        finally:
            _shown_now.discard(id(self))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def _order(name):
        def compare(self, other):
            if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
                return getattr(operator, name)(self.__dict__, other.__dict__)
            return NotImplemented

        compare.__name__ = compare.__qualname__ = f"__{name}__"
        return compare

    __lt__, __le__, __gt__, __ge__ = map(_order, ("lt", "le", "gt", "ge"))
    del _order

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})

    def __reduce__(self):
        return type(self), (), self.__dict__


def resolve_bases(bases):
    """The bases with what stands for others replaced by these."""
    bases = tuple(bases)
    found = resolved_bases(bases)
    return bases if len(found) == len(bases) and all(new is old for new, old in zip(found, bases)) else found


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the arguments that a class statement would use."""
    kwds = {} if kwds is None else dict(kwds)
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _metaclass(meta, bases)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, namespace, kwds


def _metaclass(meta, bases):
    # The most derived one.
    for base in bases:
        kind = type(base)
        if issubclass(meta, kind):
            continue
        if not issubclass(kind, meta):
            raise TypeError(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses "
                "of all its bases"
            )
        meta = kind
    return meta


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as a class statement does."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def get_original_bases(cls, /):
    """The bases as the class statement had them."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class DynamicClassAttribute:
    """A property of instances whose name on the class is looked up by the metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None
        self.__doc__ = doc or fget.__doc__
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _with(self, fget, fset, fdel):
        made = type(self)(fget, fset, fdel, None if self.overwrite_doc else self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        return self._with(fget, self.fset, self.fdel)

    def setter(self, fset):
        return self._with(self.fget, fset, self.fdel)

    def deleter(self, fdel):
        return self._with(self.fget, self.fset, fdel)


class _Awaitable:
    # A generator that `await` takes, and yet no coroutine.
    _iterable_coroutine = True

    def __init__(self, generator):
        self.__wrapped = generator
        self.__name__ = getattr(generator, "__name__", None)
        self.__qualname__ = getattr(generator, "__qualname__", None)

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, *error):
        return self.__wrapped.throw(*error)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped

    __await__ = __iter__


def coroutine(func):
    """Let what a generator function gives be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return _Awaitable(made) if isinstance(made, GeneratorType) else made

    return wrapped
