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
