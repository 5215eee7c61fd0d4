# Types of values as programs write them down: forms like `Optional` and `Literal`, aliases of classes, and classes that
# stand for an interface. Type parameters, unions and generic classes are the machine's own.

import _collections_abc as _abc
from abc import ABCMeta
from _prelude import (
    ForwardRef, Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
    Union, Unpack, _GenericAlias, _SpecialForm, _UnionGenericAlias, _UnpackGenericAlias, converted, generic_roots,
    parameters_of, shown, substituted, union,
)

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable",
    "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection",
    "Concatenate", "Container", "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final",
    "ForwardRef", "FrozenSet", "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView",
    "List", "Literal", "LiteralString", "Mapping", "MappingView", "MutableMapping", "MutableSequence",
    "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn", "NotRequired", "Optional", "OrderedDict",
    "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Protocol", "ReadOnly", "Required", "Reversible", "Self",
    "Sequence", "Set", "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type", "TypeAlias", "TypeAliasType",
    "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict", "Union", "Unpack", "ValuesView", "assert_never",
    "assert_type", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "no_type_check", "no_type_check_decorator",
    "overload", "override", "reveal_type", "runtime_checkable",
]

__refused__ = ("Match", "Pattern")

TYPE_CHECKING = False
Text = str
_function = type(shown)
_NoneType = type(None)
_alias_of_builtin = type(list[int])
_union_of_builtins = type(int | str)


# Arguments of forms.

def _checked(part, message, special=False):
    # A part of an alias, which must be something that can be a type.
    part = converted(part)
    if isinstance(part, _GenericAlias):
        origin = part.__origin__
        if origin in generic_roots or not special and (origin is ClassVar or origin is Final):
            raise TypeError(f"{part} is not valid as type argument")
    if part is Any or part in _plain_forms or special and (part is ClassVar or part is Final):
        return part
    if isinstance(part, _SpecialForm) or part in generic_roots:
        raise TypeError(f"Plain {part} is not valid as type argument")
    if type(part) is tuple:
        raise TypeError(f"{message} Got {part!r:.100}.")
    return part


def _all_checked(parts):
    return (*[_checked(part, "Parameters to generic types must be types.") for part in parts],)


def _one(form, given):
    return _checked(given, f"{form} accepts only single type.", form is ClassVar or form is Final)


# Special forms. The machine has the class, as `X | Y` makes unions of type variables without this module.

def _form(function):
    form = _SpecialForm(function.__name__, function)
    form.__doc__ = function.__doc__
    return form


def _not_subscriptable(self, given):
    raise TypeError(f"{self} is not subscriptable")


def _union(self, given):
    if given == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(given, tuple):
        given = (given,)
    return union(*[_checked(part, "Union[arg, ...]: each arg must be a type.") for part in given])


Union._make = _union
Unpack._make = lambda self, given: _UnpackGenericAlias(_checked(given, f"{self} accepts only single type."))


@_form
def Optional(self, given):
    return union(_checked(given, f"{self} requires a single type."), None)


NoReturn = _SpecialForm("NoReturn", _not_subscriptable)
Never = _SpecialForm("Never", _not_subscriptable)
Self = _SpecialForm("Self", _not_subscriptable)
LiteralString = _SpecialForm("LiteralString", _not_subscriptable)
TypeAlias = _SpecialForm("TypeAlias", _not_subscriptable)
_plain_forms = (NoReturn, Never, Self, LiteralString, TypeAlias)


def _wrapping(name):
    # A form that says something about one type.
    return _SpecialForm(name, lambda self, given: _GenericAlias(self, (_one(self, given),)))


ClassVar = _wrapping("ClassVar")
Final = _wrapping("Final")
TypeGuard = _wrapping("TypeGuard")
TypeIs = _wrapping("TypeIs")


def _wrapping_special(name):
    return _SpecialForm(
        name, lambda self, given: _GenericAlias(self, (_checked(given, f"{self._name} accepts only a single type.", True),))
    )


Required = _wrapping_special("Required")
NotRequired = _wrapping_special("NotRequired")
ReadOnly = _wrapping_special("ReadOnly")


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return _typed(self.__args__) == _typed(other.__args__)

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(value) for value in self.__args__]) or '()'}]"


def _typed(values):
    return {(value, type(value)) for value in values}


@_form
def Literal(self, given):
    found = []
    for value in given if isinstance(given, tuple) else (given,):
        found.extend(value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,))
    try:
        found = [value for value, _ in dict.fromkeys([(value, type(value)) for value in found])]
    except TypeError:
        # What cannot be hashed stays as often as it was given.
        pass
    alias = _LiteralGenericAlias(self, (*found,))
    alias.__parameters__ = ()
    return alias


class _ConcatenateGenericAlias(_GenericAlias):
    def copy_with(self, parts):
        if isinstance(parts[-1], (list, tuple)):
            return (*parts[:-1], *parts[-1])
        return _ConcatenateGenericAlias(self.__origin__, parts)


@_form
def Concatenate(self, given):
    if given == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(given, tuple):
        given = (given,)
    if not (given[-1] is ... or isinstance(given[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    first = [_checked(part, "Concatenate[arg, ...]: each arg must be a type.") for part in given[:-1]]
    return _ConcatenateGenericAlias(self, (*first, given[-1]))


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        _GenericAlias.__init__(self, origin, (origin,))
        self.__metadata__ = metadata

    def copy_with(self, parts):
        return _AnnotatedAlias(parts[0], self.__metadata__)

    def __repr__(self):
        metadata = ", ".join([repr(part) for part in self.__metadata__])
        return f"typing.Annotated[{shown(self.__origin__)}, {metadata}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Annotated"
        return _GenericAlias.__getattr__(self, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


@_form
def Annotated(self, given):
    if not isinstance(given, tuple) or len(given) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if isinstance(given[0], _UnpackGenericAlias):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _checked(given[0], "Annotated[t, ...]: t must be a type.", True)
    return _AnnotatedAlias(origin, (*given[1:],))


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# Aliases of classes under names of their own.

class _NamedAlias(_GenericAlias):
    # `List[int]`: the class is `list`, the name is not.
    def __init__(self, origin, arguments, name):
        _GenericAlias.__init__(self, origin, arguments)
        self._name = name

    def copy_with(self, parts):
        return type(self)(self.__origin__, parts, self._name)

    def __call__(self, *args, **kwargs):
        # The names of built-in classes are for annotations only.
        if self._name in _BUILT_IN:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return _GenericAlias.__call__(self, *args, **kwargs)

    def __repr__(self):
        return f"typing.{self._name}[{', '.join([shown(part) for part in self.__args__]) or '()'}]"

    def __mro_entries__(self, bases):
        return _alias_entries(self, bases)


_BUILT_IN = ("List", "Set", "FrozenSet", "Dict", "Tuple", "Type")


def _alias_entries(self, bases):
    entries = [] if self.__origin__ in bases else [self.__origin__]
    for base in bases[bases.index(self) + 1 :]:
        if isinstance(base, (_GenericAlias, _BareAlias)) or isinstance(base, type) and issubclass(base, Generic):
            return (*entries,)
    return (*entries, Generic)


class _CallableAlias(_NamedAlias):
    def __repr__(self):
        parts = self.__args__
        if len(parts) == 2 and _stands_for_parameters(parts[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join([shown(part) for part in parts[:-1]])}], {shown(parts[-1])}]"

    def copy_with(self, parts):
        flat = []
        for part in parts:
            flat.extend(part) if isinstance(part, (tuple, list)) else flat.append(part)
        return _CallableAlias(self.__origin__, (*flat,), self._name)


def _stands_for_parameters(part):
    return part is ... or isinstance(part, (ParamSpec, _ConcatenateGenericAlias))


class _BareAlias:
    # `List` without brackets.
    def __init__(self, origin, count, name=None):
        self.__origin__ = origin
        self._count = count
        self._name = name or origin.__name__

    __module__ = "typing"

    def __repr__(self):
        return "typing." + self._name

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if name[:2] == name[-2:] == "__":
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        if self._name in _BUILT_IN:
            origin = self.__origin__
            raise TypeError(
                f"Type {self._name} cannot be instantiated; use {origin.__name__}() instead"
            )
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, given):
        if self._count == 0:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(given, tuple):
            given = (given,)
        given = _all_checked(given)
        defaults = _defaults.get(self._name)
        if defaults is not None and len(given) < self._count:
            given += defaults[len(given) - self._count :]
        if len(given) != self._count:
            amount = "many" if len(given) > self._count else "few"
            expected = f"at least {self._count - len(defaults)}" if defaults else str(self._count)
            raise TypeError(f"Too {amount} arguments for {self}; actual {len(given)}, expected {expected}")
        return _NamedAlias(self.__origin__, given, self._name)

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __instancecheck__(self, value):
        return isinstance(value, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _BareAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return _alias_entries(self, bases)


# The last arguments may be left out.
_defaults = {
    "Generator": (_NoneType, _NoneType),
    "AsyncGenerator": (_NoneType,),
    "ContextManager": (bool | None,),
    "AsyncContextManager": (bool | None,),
}


class _TupleForm(_BareAlias):
    def __getitem__(self, given):
        if not isinstance(given, tuple):
            given = (given,)
        message = "Tuple[t0, t1, ...]: each t must be a type."
        if len(given) >= 2 and given[-1] is ...:
            parts = (*[_checked(part, message) for part in given[:-1]], ...)
        else:
            parts = (*[_checked(part, message) for part in given],)
        return _NamedAlias(tuple, parts, "Tuple")


class _CallableForm(_BareAlias):
    def __getitem__(self, given):
        if not isinstance(given, tuple) or len(given) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = given
        if isinstance(arguments, (list, tuple)):
            arguments = (*[converted(part) for part in arguments],)
        else:
            arguments = (arguments,)
        result = _checked(result, "Callable[args, result]: result must be a type.")
        return _CallableAlias(_abc.Callable, (*arguments, result), "Callable")


Hashable = _BareAlias(_abc.Hashable, 0)
Sized = _BareAlias(_abc.Sized, 0)
Awaitable = _BareAlias(_abc.Awaitable, 1)
Coroutine = _BareAlias(_abc.Coroutine, 3)
AsyncIterable = _BareAlias(_abc.AsyncIterable, 1)
AsyncIterator = _BareAlias(_abc.AsyncIterator, 1)
AsyncGenerator = _BareAlias(_abc.AsyncGenerator, 2)
Iterable = _BareAlias(_abc.Iterable, 1)
Iterator = _BareAlias(_abc.Iterator, 1)
Generator = _BareAlias(_abc.Generator, 3)
Reversible = _BareAlias(_abc.Reversible, 1)
Container = _BareAlias(_abc.Container, 1)
Collection = _BareAlias(_abc.Collection, 1)
AbstractSet = _BareAlias(_abc.Set, 1, "AbstractSet")
MutableSet = _BareAlias(_abc.MutableSet, 1)
Mapping = _BareAlias(_abc.Mapping, 2)
MutableMapping = _BareAlias(_abc.MutableMapping, 2)
Sequence = _BareAlias(_abc.Sequence, 1)
MutableSequence = _BareAlias(_abc.MutableSequence, 1)
ByteString = _BareAlias(_abc.ByteString, 0)
MappingView = _BareAlias(_abc.MappingView, 1)
KeysView = _BareAlias(_abc.KeysView, 1)
ItemsView = _BareAlias(_abc.ItemsView, 2)
ValuesView = _BareAlias(_abc.ValuesView, 1)
Callable = _CallableForm(_abc.Callable, 2)
Tuple = _TupleForm(tuple, -1, "Tuple")
List = _BareAlias(list, 1, "List")
Set = _BareAlias(set, 1, "Set")
FrozenSet = _BareAlias(frozenset, 1, "FrozenSet")
Dict = _BareAlias(dict, 2, "Dict")
Type = _BareAlias(type, 1, "Type")


class _LaterAlias(_BareAlias):
    # One whose class is in a module that is imported when it is first asked for.
    def __init__(self, module, origin, count, name):
        self._place = module, origin
        self._count = count
        self._name = name

    def __getattr__(self, name):
        if name != "__origin__":
            return _BareAlias.__getattr__(self, name)
        module, origin = self._place
        self.__origin__ = found = getattr(__import__(module), origin)
        return found


Deque = _LaterAlias("collections", "deque", 1, "Deque")
DefaultDict = _LaterAlias("collections", "defaultdict", 2, "DefaultDict")
OrderedDict = _LaterAlias("collections", "OrderedDict", 2, "OrderedDict")
Counter = _LaterAlias("collections", "Counter", 1, "Counter")
ChainMap = _LaterAlias("collections", "ChainMap", 2, "ChainMap")
ContextManager = _LaterAlias("contextlib", "AbstractContextManager", 2, "ContextManager")
AsyncContextManager = _LaterAlias("contextlib", "AbstractAsyncContextManager", 2, "AsyncContextManager")


# Type parameters that are made by a call; their class is the machine's.

AnyStr = TypeVar("AnyStr", bytes, str)


# Interfaces.

_NOT_MEMBERS = frozenset((
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
    "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__",
    "__firstlineno__", "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "_abc_impl",
))


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") or not getattr(base, "_is_protocol", False):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", ())):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
    return names


def _stored(value, name):
    # An attribute without running code of the program: `(found, what)`.
    own = type(value)
    inside = getattr(value, "__dict__", None)
    if isinstance(value, type):
        for base in value.__mro__:
            if name in base.__dict__:
                return True, base.__dict__[name]
    elif inside is not None and name in inside:
        return True, inside[name]
    for base in own.__mro__:
        if name in base.__dict__:
            if _is_member(base.__dict__[name]):
                return hasattr(value, name), None
            return True, base.__dict__[name]
    return False, None


def _is_member(value):
    return type(value).__name__ == "member_descriptor"


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init:
        return
    # A class that is no protocol has got this method from one: the next in order is meant.
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    cls.__init__(self, *args, **kwargs)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" and Protocol in bases:
            for base in bases:
                allowed = base in (object, Generic) or getattr(base, "_is_protocol", False)
                if not allowed and not (
                    base.__module__ == "collections.abc" and base.__name__ in _ALLOWED
                    or base.__module__ == "contextlib" and base.__name__.startswith("Abstract")
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if cls.__non_callable_proto_members__:
                names = str(sorted(cls.__non_callable_proto_members__))[1:-1]
                raise TypeError(
                    "Protocols with non-method members don't support issubclass(). "
                    f"Non-method members: {names}."
                )
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__subclasscheck__(type(instance)):
            return True
        for name in cls.__protocol_attrs__:
            found, value = _stored(instance, name)
            if not found or value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


_ALLOWED = (
    "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized", "Container",
    "Collection", "Reversible", "Buffer",
)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A class to derive interfaces from that classes have by having their members."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if getattr(base, "_is_protocol", False) and name in base.__dict__.get("__annotations__", ()):
                break
        else:
            return NotImplemented
    return True


generic_roots.append(Protocol)


def runtime_checkable(cls):
    """Let `isinstance` and `issubclass` ask for a protocol's members."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = {
        name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))
    }
    return cls


def is_protocol(tp, /):
    """Whether a class is a protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


_T_co = TypeVar("T_co", covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    def __complex__(self) -> complex:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    __slots__ = ()

    def __abs__(self) -> _T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    __slots__ = ()

    def __round__(self, ndigits: int = 0) -> _T_co:
        pass


# Files, whose classes few programs name.

class IO(Generic[AnyStr]):
    """A file of texts or bytes."""

    __slots__ = ()

    def _missing(self, *args):
        raise NotImplementedError

    mode = name = closed = property(_missing)
    close = fileno = flush = isatty = read = readable = readline = readlines = seek = seekable = tell = _missing
    truncate = writable = write = writelines = __enter__ = __exit__ = _missing


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of texts."""

    __slots__ = ()
    buffer = encoding = errors = line_buffering = newlines = property(IO._missing)


# Tuples with names, dictionaries with known keys.

def _caller_module():
    # The module of the code that called the function of ours that asks.
    import sys

    frame = sys._getframe(1)
    while frame is not None and frame.f_globals is globals():
        frame = frame.f_back
    return "__main__" if frame is None else frame.f_globals.get("__name__", "__main__")


_FORBIDDEN = ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source")


class NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = namespace.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field"
                    f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}"
                )
        made = _make_named(
            name, types.items(), [namespace[field] for field in defaults], namespace["__module__"]
        )
        others = (*[Generic for base in bases if base is Generic],)
        if others:
            made = type(name, (made, Generic), {
                "__slots__": (), "__module__": namespace["__module__"], "__annotations__": made.__annotations__,
                "__orig_bases__": namespace.get("__orig_bases__", others),
            })
        for key, value in namespace.items():
            if key in _FORBIDDEN:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__annotations__", "__module__", "__dict__") and key not in made._fields:
                setattr(made, key, value)
                hook = getattr(type(value), "__set_name__", None)
                if hook is not None:
                    hook(value, made, key)
        made.__orig_bases__ = namespace.get("__orig_bases__", (NamedTuple,))
        return made


def _make_named(name, types, defaults, module):
    from collections import namedtuple

    types = {field: _checked(kind, f"field {field} annotation must be a type") for field, kind in types}
    made = namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


_NO_FIELDS = object()


def NamedTuple(typename, fields=_NO_FIELDS, /, **kwargs):
    """A tuple class whose fields have names and types."""
    if fields is _NO_FIELDS or fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_named(typename, fields, (), _caller_module())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        if "__orig_bases__" not in made.__dict__:
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _checked(kind, message, True) for key, kind in namespace.get("__annotations__", {}).items()
        }
        kinds, required, optional, fixed, mutable = {}, set(), set(), set(), set()
        for base in bases:
            kinds.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            fixed |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        for key, kind in own.items():
            said = _qualifiers(kind)
            needed = Required in said or total and NotRequired not in said
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            (fixed if ReadOnly in said else mutable).add(key)
        kinds.update(own)
        made.__annotations__ = kinds
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(fixed)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def _qualifiers(kind):
    found = []
    while isinstance(kind, _GenericAlias):
        if not isinstance(kind, _AnnotatedAlias):
            if kind.__origin__ not in (Required, NotRequired, ReadOnly):
                break
            found.append(kind.__origin__)
        kind = kind.__args__[0]
    return found


def TypedDict(typename, fields=_NO_FIELDS, /, *, total=True):
    """A dictionary class whose keys have known types."""
    namespace = {
        "__annotations__": {} if fields is _NO_FIELDS or fields is None else dict(fields),
        "__module__": _caller_module(),
    }
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether a class is a dictionary with known keys."""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name for a type that checkers take for a type of its own."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller_module()
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        old = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {old})`"
                )

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)


# Functions for checkers, which do next to nothing at run time.

def cast(typ, val):
    """The value, which checkers then take for one of the type."""
    return val


def assert_type(val, typ, /):
    """The value, which checkers then expect to be of the type."""
    return val


def assert_never(arg, /):
    """Say that this place is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Print the type of a value."""
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _marking(name):
    def mark(arg, /):
        try:
            setattr(arg, name, True)
        except (AttributeError, TypeError):
            pass
        return arg

    return mark


final = _marking("__final__")
override = _marking("__override__")
final.__name__ = final.__qualname__ = "final"
override.__name__ = override.__qualname__ = "override"


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs
):
    """Say that a decorator or class makes classes like data classes."""

    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return mark


# The overloads of functions by module, name and line.
_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def _overloads_of(func):
    function = getattr(func, "__func__", func)
    return _overloads.setdefault((function.__module__, function.__qualname__), {}), function


def overload(func):
    """One of the ways in which a function can be called."""
    try:
        found, function = _overloads_of(func)
        found[function.__code__.co_firstlineno] = func
    except AttributeError:
        # It is no function of Python's.
        pass
    return _overload_dummy


def get_overloads(func):
    """The ways in which a function was said to be called."""
    return [*_overloads_of(func)[0].values()]


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()


def no_type_check(arg):
    """Say that annotations here are no types."""
    if isinstance(arg, type):
        for key in dir(arg):
            value = getattr(arg, key)
            if getattr(value, "__qualname__", None) != f"{arg.__qualname__}.{key}" or value.__module__ != arg.__module__:
                continue
            if isinstance(value, _function):
                value.__no_type_check__ = True
            elif isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """A decorator whose results are not looked at by checkers."""

    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    wrapped.__name__ = decorator.__name__
    wrapped.__wrapped__ = decorator
    return wrapped


# Looking at types.

def get_origin(tp):
    """What an alias is made of: `list` for `List[int]`, `Union` for a union."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, _BareAlias, _alias_of_builtin, ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return _union_of_builtins if isinstance(tp, _union_of_builtins) else None


def get_args(tp):
    """What an alias has in brackets."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _alias_of_builtin)):
        parts = tp.__args__
        if tp.__origin__ is _abc.Callable and not (len(parts) == 2 and _stands_for_parameters(parts[0])):
            return ([*parts[:-1]], parts[-1])
        return parts
    return tp.__args__ if isinstance(tp, _union_of_builtins) else ()


def _evaluated(kind, globalns, localns, params=()):
    if isinstance(kind, ForwardRef):
        names = {param.__name__: param for param in params}
        names.update(globalns)
        try:
            code = compile(kind.__forward_arg__, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {kind.__forward_arg__!r}") from None
        value = _checked(eval(code, names, localns), "Forward references must evaluate to types.", True)
        return _evaluated(value, globalns, localns, params)
    if isinstance(kind, (_GenericAlias, _alias_of_builtin, _union_of_builtins)):
        if isinstance(kind, _LiteralGenericAlias):
            return kind
        parts = kind.__args__
        if isinstance(kind, _alias_of_builtin):
            # The machine keeps texts in `list["int"]` as they are.
            parts = (*[ForwardRef(part) if isinstance(part, str) else part for part in parts],)
        new = (*[_evaluated(part, globalns, localns, params) for part in parts],)
        return _with_parts(kind, new) if new != kind.__args__ else kind
    return kind


def _with_parts(kind, parts):
    if isinstance(kind, _union_of_builtins):
        made = parts[0]
        for part in parts[1:]:
            made = made | part
        return made
    if isinstance(kind, _alias_of_builtin):
        if kind.__origin__ is _abc.Callable:
            return _abc.Callable[parts[0] if _stands_for_parameters(parts[0]) else [*parts[:-1]], parts[-1]]
        return _alias_of_builtin(kind.__origin__, parts)
    return kind.copy_with(parts)


def _without_extras(kind):
    if isinstance(kind, _AnnotatedAlias):
        return _without_extras(kind.__origin__)
    if isinstance(kind, (_GenericAlias, _alias_of_builtin, _union_of_builtins)):
        if kind.__origin__ in (Required, NotRequired, ReadOnly) if isinstance(kind, _GenericAlias) else False:
            return _without_extras(kind.__args__[0])
        parts = (*[_without_extras(part) for part in kind.__args__],)
        return _with_parts(kind, parts) if parts != kind.__args__ else kind
    return kind


def _hint(value, globalns, localns, params, in_class):
    if value is None:
        return _NoneType
    if isinstance(value, str):
        value = ForwardRef(value)
    return _evaluated(value, globalns, localns, params)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, with names in texts looked up."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            own = base.__dict__.get("__annotations__", {})
            if not own:
                continue
            names = globalns
            if names is None:
                import sys

                names = sys.modules[base.__module__].__dict__ if base.__module__ in sys.modules else {}
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # Names of the module before those of the class, as types are rarely meant to be attributes.
                names, local = local, names
            for name, value in own.items():
                hints[name] = _hint(value, names, local, base.__type_params__, True)
    else:
        if globalns is None:
            function = obj
            while hasattr(function, "__wrapped__"):
                function = function.__wrapped__
            globalns = obj.__dict__ if isinstance(obj, type(_abc)) else getattr(function, "__globals__", {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if isinstance(obj, (type(len), type(str.join), type(_abc), type(shown))):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in own.items():
            hints[name] = _hint(value, globalns, localns, getattr(obj, "__type_params__", ()), False)
    return hints if include_extras else {name: _without_extras(kind) for name, kind in hints.items()}


# They go by the names of CPython's, which programs see in messages.
for _class, _name in (
    (_NamedAlias, "_GenericAlias"), (_CallableAlias, "_CallableGenericAlias"), (_BareAlias, "_SpecialGenericAlias"),
    (_LaterAlias, "_SpecialGenericAlias"), (_TupleForm, "_TupleType"), (_CallableForm, "_CallableType"),
):
    _class.__name__ = _class.__qualname__ = _name
