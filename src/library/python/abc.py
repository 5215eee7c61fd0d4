# Abstract base classes: classes that name methods which subclasses must define, and that other classes can join without
# deriving from them.

__all__ = [
    "ABC",
    "ABCMeta",
    "abstractclassmethod",
    "abstractmethod",
    "abstractproperty",
    "abstractstaticmethod",
    "get_cache_token",
    "update_abstractmethods",
]

# How often a class has been registered: what an answer of `issubclass` may be remembered under.
_registrations = 0


def abstractmethod(funcobj):
    """Mark a method that subclasses must define before they can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that subclasses must define; kept for programs older than `abstractmethod` under `classmethod`."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A static method that subclasses must define."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that subclasses must define."""

    __isabstractmethod__ = True


def _is_abstract(value):
    # Built-in descriptors are as abstract as the functions in them.
    if isinstance(value, property):
        parts = (value.fget, value.fset, value.fdel)
    elif isinstance(value, (classmethod, staticmethod)):
        parts = (value.__func__,)
    else:
        return bool(getattr(value, "__isabstractmethod__", False))
    if type(value).__dict__.get("__isabstractmethod__", False):
        return True
    for part in parts:
        if part is not None and _is_abstract(part):
            return True
    return False


def _abstract_names(cls):
    names = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            value = getattr(cls, name, None)
            for owner in cls.__mro__:
                if name in owner.__dict__:
                    value = owner.__dict__[name]
                    break
            if _is_abstract(value):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        # The classes that were registered.
        cls._abc_impl = []
        return cls

    def register(cls, subclass):
        """Let a class count as a subclass of this one."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.append(subclass)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        own = type(instance)
        claimed = instance.__class__
        return cls.__subclasscheck__(claimed) or own is not claimed and cls.__subclasscheck__(own)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in subclass.__mro__:
            return True
        for registered in cls.__dict__["_abc_impl"]:
            if issubclass(subclass, registered):
                return True
        for derived in type.__subclasses__(cls):
            if issubclass(subclass, derived):
                return True
        return False


class ABC(metaclass=ABCMeta):
    """A class to derive abstract base classes from."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Look again at which methods of a class are abstract, after it has been changed."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls


def get_cache_token():
    """A number that changes whenever a class is registered."""
    return _registrations
