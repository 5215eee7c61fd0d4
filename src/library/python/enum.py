# Classes whose instances are a fixed set of named values.

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
    "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]

# Bound when they are made: what is said of enumerations in general does not hold for the classes of this module.
Enum = Flag = ReprEnum = EJECT = STRICT = KEEP = CONFORM = None
_plain_property = property
_function = type(lambda: 0)


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(owner, name):
    start = f"_{owner}__"
    return len(name) > len(start) and name.startswith(start) and not name.endswith("__")


def _bits(number):
    # The single bits of a number, the lowest first.
    while number > 0:
        lowest = number & -number
        yield lowest
        number ^= lowest


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that otherwise would be none."""

    def __init__(self, value):
        self.value = value


_no_value = object()


class auto:
    """Stands for the next value."""

    def __init__(self, value=_no_value):
        self.value = value
        self._given = value is not _no_value

    def __repr__(self):
        return f"auto({self.value!r})"


class property:
    """An attribute of members that may have the name of a member."""

    _name = _owner = None

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return self.fget(instance) if self.fget is not None else instance.__dict__["_" + self._name + "_"]
        members = ownerclass.__dict__.get("_member_map_", {})
        if self._name in members:
            return members[self._name]
        raise AttributeError(f"{ownerclass!r} has no attribute {self._name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self._owner!r}> cannot set attribute {self._name!r}")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self._owner!r}> cannot delete attribute {self._name!r}")
        self.fdel(instance)

    def __set_name__(self, owner, name):
        self._owner = owner.__name__
        self._name = name


class EnumDict(dict):
    """The names of an enumeration while its class body runs."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate = None

    @_plain_property
    def member_names(self):
        return [*self._member_names]

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in (
                "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
            ):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                taken = set(value) & set(self._member_names)
                if taken:
                    raise ValueError(f"_ignore_ cannot specify already set names: {taken!r}")
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or self._is_nested(value)):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._resolved(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _is_nested(self, value):
        # A class that the body itself defines.
        if not isinstance(value, type):
            return False
        own = f"{self._cls_name}.{value.__name__}"
        return value.__qualname__ == own or value.__qualname__.endswith("." + own)

    def _resolved(self, key, value):
        # `auto()` alone or in a tuple stands for the next value.
        if isinstance(value, auto):
            return self._next(key, value)
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return (*[self._next(key, part) if isinstance(part, auto) else part for part in value],)
        return value

    def _next(self, key, value):
        self._auto_called = True
        if not value._given:
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            value._given = True
        return value.value

    def update(self, members, **more_members):
        for name in [*members.keys()] if hasattr(members, "keys") else []:
            self[name] = members[name]
        if not hasattr(members, "keys"):
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        _check_bases(cls, bases)
        names = EnumDict(cls)
        _, first = _mixed_in(bases, cls)
        if first is not None:
            names._generate = first._generate_next_value_
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None or bases == (Enum,) and cls in ("ReprEnum",) and ReprEnum is None:
            made = type.__new__(metacls, cls, bases, dict(classdict))
            _empty(made)
            return made
        ignored = classdict.setdefault("_ignore_", [])
        for name in [*ignored, "_ignore_"]:
            classdict.pop(name, None)
        names = [*classdict._member_names]
        if "mro" in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        values = {name: classdict[name] for name in names}
        body = {name: value for name, value in classdict.items() if name not in values}
        order = body.pop("_order_", None)
        generate = body.get("_generate_next_value_")
        if isinstance(generate, _function):
            body["_generate_next_value_"] = staticmethod(generate)
        kind, first = _mixed_in(bases, cls)
        own_new = body.pop("__new__", None)
        body.setdefault("__doc__", None)
        made = type.__new__(metacls, cls, bases, body, **kwds)
        _empty(made)
        made._member_type_ = kind
        is_flag = Flag is not None and issubclass(made, Flag)
        made._boundary_ = boundary or getattr(first, "_boundary_", None)
        if own_new is not None:
            made._new_member_ = own_new.__func__ if isinstance(own_new, staticmethod) else own_new
            made._use_args_ = True
        else:
            # An enumeration's own way of making members goes on; else the type that is mixed in makes them.
            made._new_member_ = getattr(first, "_new_member_", object.__new__)
            if made._new_member_ is object.__new__:
                made._new_member_ = kind.__new__
            made._use_args_ = made._new_member_ is not object.__new__
        made.__new__ = Enum.__new__
        _take_mixed_methods(made, kind, first or made, bases, body)
        for name, value in values.items():
            _add_member(made, name, value, is_flag)
        if is_flag:
            _finish_flag(made)
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            listed = [name for name in order if name in made._member_map_ and name in made._member_names_]
            if listed != made._member_names_:
                raise TypeError(
                    f"member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}"
                )
        return made

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(
        cls, value=_no_value, *values, names=_no_value, module=None, qualname=None, type=None, start=1, boundary=None
    ):
        if value is _no_value and names is _no_value:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        if cls._member_map_:
            return cls.__new__(cls, (value, *values) if values else value)
        if names is _no_value:
            if not values:
                if type is None:
                    return cls.__new__(cls, value)
                values = ((),)
            names = values[0]
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary
        )

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            found, last = [], []
            for count, name in enumerate(names):
                value = body._generate(name, start, count, last[:])
                last.append(value)
                found.append((name, value))
            names = found
        for item in names:
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            body[name] = value
        if module is None:
            import sys

            frame = sys._getframe(0)
            while frame is not None and frame.f_globals is globals():
                frame = frame.f_back
            module = "__main__" if frame is None else frame.f_globals.get("__name__", "__main__")
        body["__module__"] = module
        if qualname is not None:
            body["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if Flag is not None and issubclass(cls, Flag):
            try:
                return cls(value)._value_ == value
            except ValueError:
                return False
        return any(value == one._value_ for one in cls._member_map_.values())

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted({*dir(type(cls)), *cls._member_names_, *object.__dir__(cls)})

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    @_plain_property
    def __members__(cls):
        from types import MappingProxyType

        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"


EnumMeta = EnumType


def _empty(cls):
    # What every enumeration has of its own, before it has members.
    cls._member_names_ = []
    cls._member_map_ = {}
    cls._value2member_map_ = {}
    cls._hashable_values_ = []
    cls._unhashable_values_ = []


def _check_bases(cls, bases):
    for base in bases:
        if isinstance(base, EnumType) and base._member_names_:
            raise TypeError(f"<{'flag' if Flag and issubclass(base, Flag) else 'enum'} {cls!r}> cannot extend {base!r}")


def _mixed_in(bases, name=None):
    # The type that members are values of too, and the nearest enumeration.
    if not bases or Enum is None:
        return object, Enum
    first = bases[-1]
    if not isinstance(first, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    kinds = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in kinds:
                        kinds.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found = candidate or base
                if found not in kinds:
                    kinds.append(found)
                break
            else:
                candidate = candidate or base
    if len(kinds) > 1:
        raise TypeError(f"too many data types for {name!r}: {set(kinds)!r}")
    return (kinds[0] if kinds else object), first


def _take_mixed_methods(made, kind, first, bases, body):
    # Members look like members unless the class or what is mixed in says otherwise.
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in body and getattr(made, name) in (getattr(kind, name), getattr(object, name)):
            setattr(made, name, getattr(first, name))
    if ReprEnum is not None and ReprEnum in bases:
        if "__format__" not in body:
            made.__format__ = kind.__format__
        if "__str__" not in body:
            made.__str__ = kind.__repr__ if kind.__str__ is object.__str__ else kind.__str__
    if Flag is not None and issubclass(made, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in body:
                found = getattr(made, name)
                if found in (getattr(kind, name, None), getattr(object, name, None)):
                    setattr(made, name, getattr(Flag, name))


def _add_member(cls, name, value, is_flag):
    args = value if isinstance(value, tuple) else (value,)
    kind = cls._member_type_
    if kind is tuple:
        args = (args,)
    if not cls._use_args_:
        new = cls._new_member_(cls)
    else:
        new = cls._new_member_(cls, *args)
    if "_value_" not in new.__dict__:
        if kind is object:
            new._value_ = value
        elif "__dataclass_fields__" in kind.__dict__:
            new._value_ = kind(*args)
        else:
            try:
                new._value_ = kind(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = new._value_
    new._name_ = name
    new.__objclass__ = cls
    new._sort_order_ = len(cls._member_names_)
    init = cls.__init__
    if init is not Enum.__init__ or kind is not object:
        new.__init__(*args)
    # The attributes may have been set anew by `__init__`.
    value = new._value_
    known = _known(cls, value)
    if known is not None:
        new = known
    elif is_flag and isinstance(value, int) and not (value > 0 and value & (value - 1) == 0):
        # Combinations and nothing at all are names for what others say.
        pass
    else:
        cls._member_names_.append(name)
    cls._member_map_[name] = new
    _descriptor_for(cls, name, new)
    if known is None:
        try:
            cls._value2member_map_.setdefault(value, new)
            cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)


def _descriptor_for(cls, name, new):
    # A property of that name in an ancestor goes on to work for members.
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is not None and isinstance(found, (property, _plain_property)):
            redirect = property(found.fget, found.fset, found.fdel)
            redirect._owner, redirect._name = cls.__name__, name
            type.__setattr__(cls, name, redirect)
            return
    type.__setattr__(cls, name, new)


def _known(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
        return None


class Enum(metaclass=EnumType):
    """A class whose instances are a fixed set of named values."""

    _member_type_ = object
    _boundary_ = None
    name = property(lambda self: self._name_)
    value = property(lambda self: self._value_)

    def __init__(self, *args, **kwds):
        pass

    def __new__(cls, value):
        if type(value) is cls:
            return value
        known = _known(cls, value)
        if known is not None:
            return known
        if not cls._member_map_:
            if Flag is None or not issubclass(cls, Flag):
                raise TypeError(f"{cls!r} has no members defined")
        error = None
        try:
            answer = cls._missing_(value)
        except Exception as raised:
            error, answer = raised, None
        if isinstance(answer, cls):
            return answer
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(answer, int):
            return answer
        wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if answer is None and error is None:
            raise wrong
        if error is None:
            error = TypeError(
                f"error in {cls.__name__}._missing_: returned {answer!r} instead of None or a valid member"
            )
        if not isinstance(error, ValueError):
            error.__context__ = wrong
        raise error

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        cls = type(self)
        if name in cls._member_map_ and cls._member_map_[name] is not self:
            raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
        cls._member_map_[name] = self
        _descriptor_for(cls, name, self)

    def _add_value_alias_(self, value):
        cls = type(self)
        known = _known(cls, value)
        if known is not None and known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")
        cls._value2member_map_[value] = self

    def __repr__(self):
        kind = self._member_type_
        if "__dataclass_fields__" in kind.__dict__ and kind.__dataclass_params__.repr:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in kind.__dataclass_fields__])
        else:
            shown = kind.__repr__(self._value_) if kind is not object else repr(self._value_)
        return f"<{type(self).__name__}.{self._name_}: {shown}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        found = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        for base in type(self).__mro__:
            if base is object or base.__module__ == "enum":
                continue
            found.update(name for name in base.__dict__ if name[0] != "_" and name not in self._member_map_)
        found.update(name for name in self.__dict__ if name[0] != "_")
        return sorted(found)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """Changes only how members show themselves in `repr`."""


class IntEnum(int, ReprEnum):
    """Members are integers too."""


class StrEnum(str, ReprEnum):
    """Members are texts too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        text = str(*values)
        new = str.__new__(cls, text)
        new._value_ = text
        return new

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _finish_flag(cls):
    single = every = 0
    for one in cls._member_map_.values():
        value = one._value_
        if isinstance(value, int) and value >= 0:
            every |= value
            if value & (value - 1) == 0:
                single |= value
    cls._flag_mask_ = every
    cls._singles_mask_ = single
    cls._all_bits_ = 2 ** every.bit_length() - 1
    # Members lie in the order of their bits when they are gone through.
    ordered = [one._value_ for one in cls]
    cls._in_order = ordered == sorted(ordered)


class Flag(Enum, boundary=STRICT):
    """Members are bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            return 2 ** highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, bits = cls._flag_mask_, cls._all_bits_
        given, negative = value, None
        if not ~bits <= value <= bits or value & (bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n  allowed {_binary(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(bits + 1, 2 ** value.bit_length())
        if value < 0:
            value = bits + 1 + value if cls._boundary_ in (EJECT, KEEP) else value & mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        unknown = value & ~mask
        kind = cls._member_type_
        new = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        new._value_ = value
        new.__objclass__ = cls
        names = [one._name_ for one in cls if one._value_ & value]
        new._name_ = None
        if names or unknown:
            if unknown:
                names.append(cls._numeric_repr_(unknown))
            new._name_ = "|".join(names) if names and (len(names) > 1 or not unknown) else None
            if unknown and len(names) == 1:
                new._name_ = None
        new._sort_order_ = -1
        return cls._value2member_map_.setdefault(value, new)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda one: one._sort_order_)

    @classmethod
    def _iter_member_(cls, value):
        if cls._in_order:
            return cls._iter_member_by_value_(value)
        return cls._iter_member_by_def_(value)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = type(self).__name__
        shown = self._numeric_repr_(self._value_) if type(self)._member_type_ is object else int.__repr__(self._value_)
        return f"<{cls}: {shown}>" if self._name_ is None else f"<{cls}.{self._name_}: {shown}>"

    def __str__(self):
        cls = type(self).__name__
        return f"{cls}({self._value_!r})" if self._name_ is None else f"{cls}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, value):
        # The number of the other side of an operator.
        if isinstance(value, self.__class__):
            return value._value_
        if self._member_type_ is not object and isinstance(value, self._member_type_):
            return int(value)
        return None

    def __or__(self, other):
        number = self._other(other)
        return NotImplemented if number is None else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._other(other)
        return NotImplemented if number is None else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._other(other)
        return NotImplemented if number is None else self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _binary(number, width):
    text = f"{number if number >= 0 else (1 << width) + number:0{width}b}"
    return f"0b{'1' if number < 0 else '0'} {text}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are integers whose bits can be combined."""


def unique(enumeration):
    """Refuse an enumeration that has two names for one value."""
    twice = [(name, one.name) for name, one in enumeration.__members__.items() if name != one.name]
    if twice:
        listed = ", ".join([f"{alias} -> {name}" for alias, name in twice])
        raise ValueError(f"duplicate values found in {enumeration!r}: {listed}")
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuse an enumeration that does not hold what it should."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                twice = [(alias, one.name) for alias, one in enumeration.__members__.items() if alias != one.name]
                if twice:
                    listed = ", ".join([f"{alias} -> {kept}" for alias, kept in twice])
                    raise ValueError(f"aliases found in {enumeration!r}: {listed}")
            elif check is CONTINUOUS:
                values = {one.value for one in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                wanted = range(low + 1, high)
                if is_flag:
                    wanted = [2**power for power in range(low.bit_length(), high.bit_length() - 1)]
                missing = [number for number in wanted if number not in values]
                if missing:
                    listed = ", ".join(map(str, missing))
                    raise ValueError(f"invalid {'flag' if is_flag else 'enum'} {name!r}: missing values {listed}")
            elif check is NAMED_FLAGS:
                known = {one.value for one in enumeration}
                bad, lost = [], 0
                for alias, one in enumeration.__members__.items():
                    if one.value < 0:
                        continue
                    missing = [bit for bit in _bits(one.value) if bit not in known]
                    if missing:
                        bad.append(alias)
                        lost |= sum(missing)
                if bad:
                    alias = f"alias {bad[0]} is" if len(bad) == 1 else f"aliases {', '.join(bad[:-1])} and {bad[-1]} are"
                    value = f"value {hex(lost)}" if lost & (lost - 1) == 0 else f"combined values of {hex(lost)}"
                    raise ValueError(
                        f"invalid Flag {name!r}: {alias} missing {value} [use enum.show_flag_values(value) for details]"
                    )
        return enumeration


def show_flag_values(value):
    """The single bits of a combination."""
    return [*_bits(value)]


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join([f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    """Make the members names of the module too."""
    import sys

    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
