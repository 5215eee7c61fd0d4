# Generic aliases of built-in types (`list[int]`), unions (`int | str`), and what takes the place of type parameters.


class GenericAlias:
    __module__ = "types"
    __slots__ = ("__origin__", "__args__", "__parameters__", "__unpacked__")

    def __init__(self, origin, arguments, unpacked=False):
        self.__origin__ = origin
        self.__args__ = arguments if isinstance(arguments, tuple) else (arguments,)
        self.__parameters__ = parameters_of(self.__args__)
        self.__unpacked__ = unpacked

    def __repr__(self):
        star = "*" if self.__unpacked__ else ""
        parts = ", ".join([alias_part(part) for part in self.__args__]) or "()"
        return f"{star}{alias_part(self.__origin__)}[{parts}]"

    def __getattr__(self, name):
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        return made_by(self, self.__origin__(*args, **kwargs))

    def __getitem__(self, given):
        return GenericAlias(self.__origin__, substituted(self, self.__args__, given), self.__unpacked__)

    def __iter__(self):
        yield GenericAlias(self.__origin__, self.__args__, True)

    def __eq__(self, other):
        if _type(other) is not GenericAlias:
            return NotImplemented
        if self.__unpacked__ != other.__unpacked__:
            return False
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __or__(self, other):
        return union_of(self, other)

    def __ror__(self, other):
        return union_of(other, self)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, value):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")


def generic_alias(origin, arguments):
    return GenericAlias(origin, arguments)


def made_by(alias, value):
    try:
        value.__orig_class__ = alias
    except Exception:
        pass
    return value


def alias_part(part):
    if part is ...:
        return "..."
    if isinstance(part, list):
        return "[" + ", ".join([alias_part(one) for one in part]) + "]"
    if hasattr(part, "__origin__") and hasattr(part, "__args__"):
        return repr(part)
    name = getattr(part, "__qualname__", None)
    module = getattr(part, "__module__", None)
    if name is None or module is None:
        return repr(part)
    return name if module == "builtins" else f"{module}.{name}"


def parameters_of(arguments):
    found = {}
    for part in arguments:
        if isinstance(part, type):
            continue
        if isinstance(part, (tuple, list)):
            found.update(dict.fromkeys(parameters_of(part)))
        elif hasattr(_type(part), "__typing_subst__"):
            found[part] = None
        else:
            found.update(dict.fromkeys(getattr(part, "__parameters__", ())))
    return (*found,)


def substituted(alias, arguments, given):
    # The arguments with what is given in place of the parameters of the alias (or generic class).
    params = alias.__parameters__
    if not params:
        raise TypeError(f"{alias!r} is not a generic class")
    if not isinstance(given, tuple):
        given = (given,)
    given = (*[one for part in given for one in spliced(part)],)
    for param in params:
        given = param.__typing_prepare_subst__(alias, given)
    if len(given) != len(params):
        amount = "many" if len(given) > len(params) else "few"
        raise TypeError(f"Too {amount} arguments for {alias!r}; actual {len(given)}, expected {len(params)}")
    return replaced_all(arguments, dict(zip(params, given)))


def spliced(part):
    # `*tuple[int, str]` among arguments stands for its parts.
    if _type(part) is GenericAlias and part.__unpacked__ and ... not in part.__args__:
        return part.__args__
    return (part,)


def replaced_all(arguments, values):
    return (*[one for part in arguments for one in replaced(part, values)],)


def replaced(part, values):
    if isinstance(part, tuple):
        return (replaced_all(part, values),)
    if isinstance(part, list):
        return ([*replaced_all(part, values)],)
    if isinstance(part, type):
        return (part,)
    if hasattr(_type(part), "__typing_subst__"):
        # A tuple of types is given for `*Ts` as a whole.
        return values[part] if _type(part) is TypeVarTuple else (part.__typing_subst__(values[part]),)
    own = getattr(part, "__parameters__", ())
    if not own:
        return (part,)
    if _type(part) is _UnpackGenericAlias:
        return values[part.__args__[0]]
    given = [values[param] if _type(param) is TypeVarTuple else (values[param],) for param in own]
    return (part[(*[one for some in given for one in some],)],)


class UnionType:
    __module__ = "types"
    __slots__ = ("__args__", "__parameters__")

    def __init__(self, members):
        self.__args__ = members
        self.__parameters__ = parameters_of(members)

    def __instancecheck__(self, value):
        self.check("isinstance")
        for member in self.__args__:
            if isinstance(value, member):
                return True
        return False

    def __subclasscheck__(self, cls):
        self.check("issubclass")
        for member in self.__args__:
            if issubclass(cls, member):
                return True
        return False

    def check(self, function):
        for member in self.__args__:
            if _type(member) is GenericAlias:
                raise TypeError(f"{function}() argument 2 cannot be a parameterized generic")

    def __getitem__(self, given):
        members = substituted(self, self.__args__, given)
        union = members[0]
        for member in members[1:]:
            union = union | member
        return union

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
        return " | ".join(["None" if member is type(None) else alias_part(member) for member in self.__args__])


def union_members(value):
    if isinstance(value, UnionType):
        return value.__args__
    if value is None:
        return (type(None),)
    if isinstance(value, (type, GenericAlias, TypeAliasType)):
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
