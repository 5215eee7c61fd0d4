# isinstance and issubclass with the hooks of metaclasses, and unions of types.


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


class UnionType:
    __slots__ = ("__args__",)

    def __init__(self, members):
        self.__args__ = members

    def __instancecheck__(self, value):
        for member in self.__args__:
            if isinstance(value, member):
                return True
        return False

    def __subclasscheck__(self, cls):
        for member in self.__args__:
            if issubclass(cls, member):
                return True
        return False

    def __or__(self, other):
        return union_of(self, other)

    def __ror__(self, other):
        return union_of(other, self)

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return " | ".join([union_part(member) for member in self.__args__])


UnionType.__module__ = "types"


def union_part(member):
    if member is type(None):
        return "None"
    return alias_part(member)


def union_members(value):
    if isinstance(value, UnionType):
        return value.__args__
    if value is None:
        return (type(None),)
    if isinstance(value, (type, GenericAlias)) or _lookup(_type(value), "__typing_subst__") is not _missing:
        return (value,)
    return None


def union_of(left, right):
    first, second = union_members(left), union_members(right)
    if first is None or second is None:
        return NotImplemented
    members = []
    for member in (*first, *second):
        if member not in members:
            members.append(member)
    return members[0] if len(members) == 1 else UnionType((*members,))
