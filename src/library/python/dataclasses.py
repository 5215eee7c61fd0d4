# Classes whose special methods follow from their annotations.

from functools import partial
from types import FunctionType, GenericAlias, MappingProxyType, MemberDescriptorType

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_NO_METADATA = MappingProxyType({})
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class _Kind:
    # What a field is: an attribute, one of the class, or an argument of `__init__` alone.
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _Kind("_FIELD"), _Kind("_FIELD_CLASSVAR"), _Kind("_FIELD_INITVAR")


class InitVar:
    """Marks an argument of `__init__` that `__post_init__` gets and that is no attribute."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        kind = self.type
        plain = isinstance(kind, type(int)) and not isinstance(kind, GenericAlias)
        return f"dataclasses.InitVar[{kind.__name__ if plain else repr(kind)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of a field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r}" for name in _SHOWN]
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook is not None:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


_SHOWN = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
    kw_only=MISSING,
):
    """Say more of a field than its type."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )

    def __init__(self, values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """Give a class the methods that follow from its fields."""
    values = (init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    def wrap(cls):
        return _process(cls, _DataclassParams(values))

    return wrap if cls is None else wrap(cls)


def _named_marker(kind, marker, module, cls):
    # Whether an annotation that is a text means `ClassVar` or the like, by the names that the module knows it by.
    from sys import modules

    head = kind.split("[")[0].strip()
    names = modules[cls.__module__].__dict__ if cls.__module__ in modules else {}
    prefix, dot, name = head.partition(".")
    if dot:
        return name == marker and getattr(names.get(prefix), "__name__", None) == module
    found = names.get(head)
    return getattr(found, "__name__", None) == marker and getattr(found, "__module__", None) == module


def _is_classvar(kind, cls):
    if isinstance(kind, str):
        return _named_marker(kind, "ClassVar", "typing", cls)
    form = getattr(kind, "__origin__", kind)
    return type(form).__name__ == "_SpecialForm" and form._name == "ClassVar"


def _is_initvar(kind, cls):
    if isinstance(kind, str):
        return _named_marker(kind, "InitVar", "dataclasses", cls)
    return kind is InitVar or type(kind) is InitVar


def _is_kw_only(kind, cls):
    if isinstance(kind, str):
        return _named_marker(kind, "KW_ONLY", "dataclasses", cls) or kind.rpartition(".")[2] == "KW_ONLY"
    return kind is KW_ONLY


def _field_of(cls, name, kind, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, MemberDescriptorType):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = kind
    made._field_type = _FIELD
    if _is_classvar(kind, cls):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(kind, cls):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is not _FIELD_CLASSVAR:
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(
            f"mutable default {made.default.__class__} for field {name} is not allowed: use default_factory"
        )
    return made


def _process(cls, params):
    found = {}
    any_frozen = has_dataclass_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get(_FIELDS)
        if inherited is not None:
            has_dataclass_bases = True
            found.update(inherited)
            is_frozen = base.__dict__[_PARAMS].frozen
            all_frozen = is_frozen and all_frozen is not False
            any_frozen = any_frozen or is_frozen
    kw_only, marker = params.kw_only, None
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(kind, cls):
            if marker is not None:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            marker, kw_only = name, True
            continue
        found_field = _field_of(cls, name, kind, kw_only)
        found[name] = found_field
        if isinstance(getattr(cls, name, None), Field):
            if found_field.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, found_field.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _PARAMS, params)
    setattr(cls, _FIELDS, found)
    hash_of_program = cls.__dict__.get("__hash__", MISSING)
    # A class that only defines `__eq__` got `None` from the interpreter.
    has_hash = not (hash_of_program is MISSING or hash_of_program is None and "__eq__" in cls.__dict__)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    attributes = [one for one in found.values() if one._field_type is _FIELD]
    if params.init:
        _set_new(cls, "__init__", _init(cls, found, params.frozen))
    _set_new(cls, "__replace__", _replace_method)
    if params.repr:
        _set_new(cls, "__repr__", _repr_method([one.name for one in attributes if one.repr]))
    compared = [one.name for one in attributes if one.compare]
    if params.eq:
        _set_new(cls, "__eq__", _eq_method(compared))
    if params.order:
        for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new(cls, name, _order_method(name, sign, compared)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__} "
                    "Consider using functools.total_ordering"
                )
    if params.frozen:
        for method in _frozen_methods(cls, [one.name for one in attributes]):
            if _set_new(cls, method.__name__, method):
                raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")
    _hash(cls, params, has_hash, attributes)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature(cls)
    if params.match_args:
        _set_new(
            cls, "__match_args__", (*[one.name for one in _positional(found) if one.init],)
        )
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, params, attributes)
    from abc import update_abstractmethods

    return update_abstractmethods(cls)


def _set_new(cls, name, value):
    # Set what the program did not define; whether it did.
    if name in cls.__dict__:
        return True
    if isinstance(value, FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    setattr(cls, name, value)
    return False


def _init_fields(found):
    return [one for one in found.values() if one._field_type is not _FIELD_CLASSVAR]


def _positional(found):
    return [one for one in _init_fields(found) if not one.kw_only]


def _init(cls, found, frozen):
    # The source of `__init__`, so that its arguments are the program's.
    seen = None
    positional, named = [], []
    for one in _init_fields(found):
        if one.init:
            (named if one.kw_only else positional).append(one)
    for one in positional:
        if not (one.default is MISSING and one.default_factory is MISSING):
            seen = one
        elif seen is not None:
            raise TypeError(f"non-default argument {one.name!r} follows default argument {seen.name!r}")
    self_name = "__dataclass_self__" if "self" in found else "self"
    names = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_set__": object.__setattr__,
    }
    lines, annotations = [], {}

    def parameter(one):
        annotations[one.name] = one.type
        if one.default is not MISSING:
            names[f"__dataclass_dflt_{one.name}__"] = one.default
            return f"{one.name}=__dataclass_dflt_{one.name}__"
        if one.default_factory is not MISSING:
            return f"{one.name}=__dataclass_HAS_DEFAULT_FACTORY__"
        return one.name

    parameters = [self_name, *map(parameter, positional)]
    if named:
        parameters += ["*", *map(parameter, named)]
    for one in _init_fields(found):
        value = one.name
        if one.default_factory is not MISSING:
            factory = f"__dataclass_dflt_{one.name}__"
            names[factory] = one.default_factory
            value = f"{factory}()"
            if one.init:
                value = f"{value} if {one.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {one.name}"
        elif not one.init:
            # The default is the attribute of the class, which slots would hide.
            if one.default is MISSING or "__slots__" not in cls.__dict__ and not cls.__dict__[_PARAMS].slots:
                continue
            names[f"__dataclass_dflt_{one.name}__"] = one.default
            value = f"__dataclass_dflt_{one.name}__"
        if one._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append(f"__dataclass_set__({self_name}, {one.name!r}, {value})")
        else:
            lines.append(f"{self_name}.{one.name} = {value}")
    if hasattr(cls, "__post_init__"):
        given = [one.name for one in found.values() if one._field_type is _FIELD_INITVAR]
        lines.append(f"{self_name}.__post_init__({', '.join(given)})")
    body = "\n  ".join(lines or ["pass"])
    made = {}
    exec(
        f"def make({', '.join(names)}):\n def __init__({', '.join(parameters)}):\n  {body}\n return __init__", {}, made
    )
    init = made["make"](**names)
    init.__annotations__ = annotations | {"return": None}
    init.__module__ = cls.__module__
    return init


# The objects whose text is being made, for those that hold themselves.
_shown_now = set()


def _repr_method(names):
    def __repr__(self):
        key = id(self)
        if key in _shown_now:
            return "..."
        _shown_now.add(key)
        try:
            parts = [f"{name}={getattr(self, name)!r}" for name in names]
            return f"{self.__class__.__qualname__}({', '.join(parts)})"
        finally:
            _shown_now.discard(key)

    return __repr__


def _eq_method(names):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        for name in names:
            if not getattr(self, name) == getattr(other, name):
                return False
        return True

    return __eq__


def _order_method(name, sign, names):
    compare = eval(f"lambda a, b: a {sign} b")

    def method(self, other):
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare((*[getattr(self, one) for one in names],), (*[getattr(other, one) for one in names],))

    method.__name__ = name
    return method


def _frozen_methods(cls, names):
    own = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in own:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in own:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _hash(cls, params, has_hash, attributes):
    if params.unsafe_hash:
        if has_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not params.eq or has_hash:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    names = [one.name for one in attributes if (one.compare if one.hash is None else one.hash)]

    def __hash__(self):
        return hash((*[getattr(self, name) for name in names],))

    __hash__.__qualname__ = f"{cls.__qualname__}.__hash__"
    cls.__hash__ = __hash__


def _type_text(kind):
    if isinstance(kind, type) and not isinstance(kind, GenericAlias):
        return kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return repr(kind).replace("typing.", "")


def _signature(cls):
    # The arguments of the constructor as its document names them.
    init = cls.__init__
    if not isinstance(init, FunctionType):
        return "()"
    code, kinds = init.__code__, init.__annotations__
    plain = code.co_varnames[: code.co_argcount]
    named = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    defaults = init.__defaults__ or ()
    values = dict(zip(plain[len(plain) - len(defaults) :], defaults)) | (init.__kwdefaults__ or {})
    parts = []
    for name in (*plain[1:], *(("*",) if named else ()), *named):
        text = f"{name}: {_type_text(kinds[name])}" if name in kinds else name
        if name in values:
            text += f" = {values[name]!r}" if name in kinds else f"={values[name]!r}"
        parts.append(text)
    return f"({', '.join(parts)})"


def _with_slots(cls, params, attributes):
    # Slots are decided when a class is made, so it is made again.
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [one.name for one in attributes]
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = (*[name for name in names if name not in inherited],)
    if params.weakref_slot and "__weakref__" not in inherited:
        namespace["__slots__"] += ("__weakref__",)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    namespace["__qualname__"] = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if params.frozen:
        new.__getstate__ = _get_state
        new.__setstate__ = _set_state
        for method in _frozen_methods(new, names):
            method.__qualname__ = f"{new.__qualname__}.{method.__name__}"
            setattr(new, method.__name__, method)
    return new


def _get_state(self):
    return [getattr(self, one.name) for one in fields(self)]


def _set_state(self, state):
    for one, value in zip(fields(self), state):
        object.__setattr__(self, one.name, value)


def fields(class_or_instance):
    """The fields of a data class or of one of its instances."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return (*[one for one in found.values() if one._field_type is _FIELD],)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a data class or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields and their values, also of data classes within."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, lambda one, inner: dict_factory([(name, inner(value)) for name, value in one]), dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields, also of data classes within."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _plain(obj, lambda one, inner: tuple_factory([inner(value) for _, value in one]), dict)


def _plain(obj, make, make_dict):
    def inner(value):
        cls = type(value)
        if cls in (int, str, float, bool, bytes, complex, type(None)):
            return value
        if hasattr(cls, _FIELDS):
            return make([(one.name, getattr(value, one.name)) for one in fields(value)], inner)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return cls(*[inner(item) for item in value])
        if isinstance(value, (list, tuple)):
            return cls([inner(item) for item in value])
        if isinstance(value, dict):
            if hasattr(cls, "default_factory"):
                made = cls(value.default_factory)
                for key, item in value.items():
                    made[inner(key)] = inner(item)
                return made
            return cls([(inner(key), inner(item)) for key, item in value.items()])
        from copy import deepcopy

        return deepcopy(value)

    return inner(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None,
):
    """Make a data class of a list of fields."""
    from types import new_class

    body = {} if namespace is None else dict(namespace)
    annotations, defaults, seen = {}, {}, set()
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        from collections import _KEYWORDS

        if name in _KEYWORDS:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = kind
    body.update(defaults)
    body["__annotations__"] = annotations
    if module is None:
        import sys

        frame = sys._getframe(0)
        while frame is not None and frame.f_globals is globals():
            frame = frame.f_back
        module = "types" if frame is None else frame.f_globals.get("__name__", "types")
    body["__module__"] = module
    cls = new_class(cls_name, bases, {}, lambda names: names.update(body))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """A new object with other values in some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace_method(obj, **changes)


def _replace_method(self, /, **changes):
    for one in getattr(self, _FIELDS).values():
        if one._field_type is _FIELD_CLASSVAR:
            continue
        if not one.init:
            if one.name in changes:
                raise TypeError(
                    f"field {one.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if one.name not in changes:
            if one._field_type is _FIELD_INITVAR and one.default is MISSING:
                raise TypeError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(self, one.name)
    return self.__class__(**changes)


_replace_method.__name__ = "_replace"
