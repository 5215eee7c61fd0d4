# Type parameters, aliases of types and generic classes: what `typing` has of them.


class NoDefaultType:
    __module__ = "typing"
    __slots__ = ()

    def __repr__(self):
        return "typing.NoDefault"


NoDefault = NoDefaultType()


class Later:
    # What a type parameter or an alias evaluates when it is asked for the first time.
    __slots__ = ("function",)

    def __init__(self, function):
        self.function = function


def later(function, otherwise):
    return otherwise if function is None else Later(function)


def lazy(name):
    def read(self):
        value = getattr(self, name)
        if _type(value) is Later:
            value = value.function()
            object.__setattr__(self, name, value)
        return value

    return property(read)


def check_fixed(self, name):
    if name in ("__name__", "__covariant__", "__contravariant__", "__infer_variance__"):
        raise AttributeError("readonly attribute")
    cls = _type(self)
    if hasattr(cls, name):
        raise AttributeError(f"attribute '{name}' of 'typing.{cls.__name__}' objects is not writable")


def fixed_set(self, name, value):
    check_fixed(self, name)
    object.__setattr__(self, name, value)


def fixed_delete(self, name):
    check_fixed(self, name)
    object.__delattr__(self, name)


def made(cls, **parts):
    # An object of a class whose objects cannot be changed.
    new = object.__new__(cls)
    for name, part in parts.items():
        object.__setattr__(new, name, part)
    return new


def type_repr(self):
    return self.__name__


def has_default(self):
    return self._default is not NoDefault


def either(self, other):
    return union(self, other)


def either_reflected(self, other):
    return union(other, self)


class _SpecialForm:
    # `Union`, `Optional` and so on: what stands in brackets behind it is given to a function.
    __module__ = "typing"
    __slots__ = ("_name", "_make", "__doc__")

    def __init__(self, name, make):
        self._name = name
        self._make = make

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, given):
        return self._make(self, given)

    __or__ = either
    __ror__ = either_reflected

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, value):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")


def no_subclass(self, bases):
    raise TypeError(f"Cannot subclass an instance of {_type(self).__name__}")


def text_name(function, name):
    if not isinstance(name, str):
        raise TypeError(f"{function} argument 'name' must be str, not {_type(name).__name__}")
    return name


def calling_module():
    # The module whose code makes a type parameter by a call.
    from _sys import _getframe

    return _getframe(0).f_globals.get("__name__")


def bound_type(bound):
    if bound is None:
        return None
    if isinstance(bound, tuple):
        raise TypeError(f"Bound must be a type. Got {bound!r:.100}.")
    return converted(bound)


def variance(covariant, contravariant, infer):
    # `covariant` and so on of a call as one number; declared ones have theirs inferred.
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    return 1 if covariant else 2 if contravariant else 3 if infer else 0


def varies(kind):
    return property(lambda self: self._variance == kind)


def varying_repr(self):
    return "~+-"[self._variance] + self.__name__ if self._variance < 3 else self.__name__


class TypeVar:
    __module__ = "typing"
    __slots__ = ("__name__", "_bound", "_constraints", "_default", "_variance", "__dict__")
    __setattr__ = fixed_set
    __delattr__ = fixed_delete
    __covariant__ = varies(1)
    __contravariant__ = varies(2)
    __infer_variance__ = varies(3)
    __bound__ = lazy("_bound")
    __constraints__ = lazy("_constraints")
    __default__ = lazy("_default")
    __repr__ = varying_repr

    def __new__(
        cls, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
        infer_variance=False,
    ):
        kind = variance(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        return made(
            cls,
            __name__=text_name("typevar()", name),
            _bound=bound_type(bound),
            _constraints=(*[converted(one) for one in constraints],),
            _default=converted(default),
            _variance=kind,
            __module__=calling_module(),
        )

    __or__ = either
    __ror__ = either_reflected
    __mro_entries__ = no_subclass
    has_default = has_default

    def __typing_subst__(self, value):
        value = converted(value)
        if _type(value) is _UnpackGenericAlias or _type(value) is GenericAlias and value.__unpacked__:
            raise TypeError(f"{value!r} is not valid as type argument")
        return value

    def __typing_prepare_subst__(self, alias, given):
        at = alias.__parameters__.index(self)
        if at < len(given):
            return given
        if at == len(given) and self.has_default():
            return (*given, self.__default__)
        raise TypeError(f"Too few arguments for {alias!r}; actual {len(given)}, expected at least {at + 1}")


class TypeVarTuple:
    __module__ = "typing"
    __slots__ = ("__name__", "_default", "__dict__")
    __setattr__ = fixed_set
    __delattr__ = fixed_delete
    __default__ = lazy("_default")

    def __new__(cls, name, *, default=NoDefault):
        name = text_name("typevartuple()", name)
        return made(cls, __name__=name, _default=default, __module__=calling_module())

    __repr__ = type_repr
    __mro_entries__ = no_subclass
    has_default = has_default

    def __iter__(self):
        yield _UnpackGenericAlias(self)

    def __typing_subst__(self, value):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, given):
        params = alias.__parameters__
        before = params.index(self)
        after = len(given) - (len(params) - before - 1)
        if before > after:
            least = len(params) - 1
            raise TypeError(f"Too few arguments for {alias!r}; actual {len(given)}, expected at least {least}")
        if before == after and self.has_default():
            return (*given[:before], (*self.__default__,), *given[after:])
        return (*given[:before], given[before:after], *given[after:])


class ParamSpec:
    __module__ = "typing"
    __slots__ = ("__name__", "_bound", "_default", "_variance", "__dict__")
    __setattr__ = fixed_set
    __delattr__ = fixed_delete
    __bound__ = lazy("_bound")
    __covariant__ = varies(1)
    __contravariant__ = varies(2)
    __infer_variance__ = varies(3)
    __default__ = lazy("_default")
    __repr__ = varying_repr

    def __new__(
        cls, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False
    ):
        kind = variance(covariant, contravariant, infer_variance)
        return made(
            cls,
            __name__=text_name("paramspec()", name),
            _bound=bound_type(bound),
            _default=default,
            _variance=kind,
            __module__=calling_module(),
        )

    __or__ = either
    __ror__ = either_reflected
    __mro_entries__ = no_subclass
    has_default = has_default

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, value):
        if isinstance(value, (list, tuple)):
            return (*[converted(one) for one in value],)
        if value is ... or isinstance(value, ParamSpec):
            return value
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {value}")

    def __typing_prepare_subst__(self, alias, given):
        params = alias.__parameters__
        at = params.index(self)
        if at == len(given) and self.has_default():
            given = (*given, self.__default__)
        if at >= len(given):
            raise TypeError(f"Too few arguments for {alias!r}")
        # With this parameter alone the brackets of the list may be left out.
        if len(params) == 1 and not (given[0] is ... or isinstance(given[0], (list, tuple, ParamSpec))):
            return (given,)
        return given


class ParamSpecArgs:
    __module__ = "typing"
    __slots__ = ("__origin__",)
    suffix = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self.suffix}"

    def __eq__(self, other):
        if _type(other) is not _type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash(self.__origin__)


class ParamSpecKwargs(ParamSpecArgs):
    __module__ = "typing"
    __slots__ = ()
    suffix = "kwargs"


class TypeAliasType:
    def __new__(cls, name, value, *, type_params=()):
        name = text_name("typealias()", name)
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        return made(cls, __name__=name, __type_params__=type_params, _module=calling_module(), _value=value)

    __slots__ = ("__name__", "__type_params__", "_module", "_value")
    __module__ = property(lambda self: self._module)
    __setattr__ = fixed_set
    __delattr__ = fixed_delete
    __value__ = lazy("_value")
    __repr__ = type_repr

    @property
    def __parameters__(self):
        return (*[_UnpackGenericAlias(param) if _type(param) is TypeVarTuple else param for param in self.__type_params__],)

    def __getitem__(self, given):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, given)

    def __or__(self, other):
        return union_of(self, other)

    def __ror__(self, other):
        return union_of(other, self)


class _GenericAlias:
    __module__ = "typing"
    __slots__ = ("__origin__", "__args__", "__parameters__", "__dict__")

    def __init__(self, origin, arguments):
        self.__origin__ = origin
        self.__args__ = arguments
        self.__parameters__ = parameters_of(arguments)

    def __repr__(self):
        return f"{shown(self.__origin__)}[{', '.join([shown(part) for part in self.__args__]) or '()'}]"

    def __getattr__(self, name):
        if name[:2] == name[-2:] == "__":
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        return made_by(self, self.__origin__(*args, **kwargs))

    def __getitem__(self, given):
        if self.__origin__ in generic_roots:
            raise TypeError(f"Cannot subscript already-subscripted {self!r}")
        return self.copy_with(substituted(self, self.__args__, given))

    def copy_with(self, parts):
        return _GenericAlias(self.__origin__, parts)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    __or__ = either
    __ror__ = either_reflected

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self.__origin__ is Generic:
            for base in bases[bases.index(self) + 1 :]:
                if isinstance(base, _GenericAlias):
                    return ()
        return (self.__origin__,)

    def __instancecheck__(self, value):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _UnpackGenericAlias(_GenericAlias):
    __module__ = "typing"
    __slots__ = ()

    def __init__(self, part):
        _GenericAlias.__init__(self, Unpack, (part,))

    def copy_with(self, parts):
        return _UnpackGenericAlias(parts[0])


Unpack = _SpecialForm("Unpack", None)
Union = _SpecialForm("Union", None)


def union(*members):
    # `Union[...]`: of one member, that is the member itself.
    found = []
    for member in members:
        for one in member.__args__ if isinstance(member, (_UnionGenericAlias, UnionType)) else (converted(member),):
            if one not in found:
                found.append(one)
    return found[0] if len(found) == 1 else _UnionGenericAlias(Union, (*found,))


class _UnionGenericAlias(_GenericAlias):
    __module__ = "typing"
    __slots__ = ()

    def copy_with(self, parts):
        return union(*parts)

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

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        members = self.__args__
        if len(members) == 2 and type(None) in members:
            return f"typing.Optional[{shown(members[members[0] is type(None)])}]"
        return _GenericAlias.__repr__(self)


class ForwardRef:
    __module__ = "typing"
    __slots__ = ("__forward_arg__",)

    def __init__(self, text):
        self.__forward_arg__ = text

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    __or__ = either
    __ror__ = either_reflected


class Generic:
    __module__ = "typing"
    __slots__ = ()

    def __class_getitem__(cls, given):
        if not isinstance(given, tuple):
            given = (given,)
        if cls not in generic_roots:
            return _GenericAlias(cls, substituted(cls, cls.__parameters__, given))
        if not given:
            raise TypeError(f"Parameter list to {cls.__name__}[...] cannot be empty")
        for param in given:
            if _type(param) is not _UnpackGenericAlias and (
                _type(param) is TypeVarTuple or not hasattr(_type(param), "__typing_subst__")
            ):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
                )
        if len(set(given)) != len(given):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, given)

    def __init_subclass__(cls, *args, **kwargs):
        super(Generic, cls).__init_subclass__(*args, **kwargs)
        own = cls.__dict__.get("__orig_bases__")
        if Generic in (cls.__bases__ if own is None else own) and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        params = parameters_of(own or ())
        listed = [base for base in own or () if isinstance(base, _GenericAlias) and base.__origin__ in generic_roots]
        if len(listed) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        if listed:
            unlisted = [param for param in params if param not in listed[0].__parameters__]
            if unlisted:
                missing, known = (", ".join(map(str, some)) for some in (unlisted, listed[0].__parameters__))
                root = listed[0].__origin__.__name__
                raise TypeError(f"Some type variables ({missing}) are not listed in {root}[{known}]")
            params = listed[0].__parameters__
        spread = defaults = False
        for param in params:
            if defaults and not param.has_default() and _type(param) is not TypeVarTuple:
                raise TypeError(f"Type parameter {param!r} without a default follows type parameter with a default")
            defaults = defaults or param.has_default()
            if spread and param.has_default() and _type(param) is TypeVar:
                raise TypeError("Type parameter with a default follows TypeVarTuple")
            spread = spread or _type(param) is TypeVarTuple
        cls.__parameters__ = params


# The classes whose brackets list type parameters: `typing` adds `Protocol`.
generic_roots = [Generic]


def shown(part):
    # As `typing` writes a part of an alias.
    if isinstance(part, tuple):
        return "[" + ", ".join([shown(one) for one in part]) + "]"
    if isinstance(part, type):
        return part.__qualname__ if part.__module__ == "builtins" else f"{part.__module__}.{part.__qualname__}"
    if part is ...:
        return "..."
    return part.__name__ if _type(part) is _type(shown) else repr(part)


def converted(part):
    # Texts in a type argument are names that are known later.
    if part is None:
        return type(None)
    return ForwardRef(part) if isinstance(part, str) else part


TypeAliasType.__module__ = "typing"


def type_parameter(kind, name, constrained, bound, default):
    default = later(default, NoDefault)
    if kind == "TypeVarTuple":
        return made(TypeVarTuple, __name__=name, _default=default)
    if kind == "ParamSpec":
        return made(ParamSpec, __name__=name, _bound=None, _default=default, _variance=3)
    return made(
        TypeVar,
        __name__=name,
        _default=default,
        _variance=3,
        _bound=later(None if constrained else bound, None),
        _constraints=later(bound if constrained else None, ()),
    )


def type_alias(name, params, value):
    return made(TypeAliasType, __name__=name, __type_params__=params, _module=value.__module__, _value=Later(value))


def generic_base(params):
    return Generic[(*[_UnpackGenericAlias(param) if _type(param) is TypeVarTuple else param for param in params],)]


def generic_function(params, function):
    function.__type_params__ = params
    return function


def resolved_bases(bases):
    # What bases that are no classes stand for.
    found = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            found.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        found.extend(entries)
    return (*found,)
