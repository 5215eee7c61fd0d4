# isinstance and issubclass with the hooks of metaclasses.


def isinstance_slow(value, kind):
    if isinstance(kind, tuple):
        for one in kind:
            if isinstance(value, one):
                return True
        return False
    method = _special(kind, "__instancecheck__")
    if method is _missing:
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    return True if method(value) else False


def claims_to_be(value, cls):
    # Whether the class that the value gives as its own is the one that is asked for, or derives from it.
    claimed = getattr(value, "__class__", None)
    return isinstance(claimed, type) and cls in type.mro(claimed)


def issubclass_slow(cls, kind):
    if isinstance(kind, tuple):
        for one in kind:
            if issubclass(cls, one):
                return True
        return False
    method = _special(kind, "__subclasscheck__")
    if method is _missing:
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return True if method(cls) else False
