# Weak references and proxies. The machine knows which objects have any (`_weak`); an object's answer to `watch` is a token
# by which it is found again for as long as it lives.

from _weak import references as _references, target as _target, watch as _watch

__all__ = [
    "CallableProxyType", "ProxyType", "ReferenceType", "getweakrefcount", "getweakrefs", "proxy", "ref",
]


def getweakrefs(object, /):
    found = _references(object)
    # A reference that serves all who ask without a callback goes first, then the proxy that does.
    return sorted(found, key=_rank)


def _rank(reference):
    if type(reference) is ReferenceType and _callback_of(reference) is None:
        return 0
    return 2 if _callback_of(reference) is not None else 1


def getweakrefcount(object, /):
    return len(_references(object))


class ReferenceType:
    # The names are such that no subclass has them by accident; the machine knows the first.
    __slots__ = ("_ReferenceType__callback", "_ReferenceType__token", "_ReferenceType__hash")

    def __new__(cls, /, *args):
        if not 1 <= len(args) <= 2:
            bound = "at least 1 argument" if not args else "at most 2 arguments"
            raise TypeError(f"__new__ expected {bound}, got {len(args)}")
        object, callback = args if len(args) == 2 else (args[0], None)
        if cls is ReferenceType and callback is None:
            for known in _references(object):
                if type(known) is ReferenceType and _callback_of(known) is None:
                    return known
        self = _new(cls)
        _set_callback(self, callback)
        _set_token(self, _watch(object, self))
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self, /):
        return _target(_token_of(self))

    def __hash__(self, /):
        try:
            return _hash_of(self)
        except AttributeError:
            pass
        object = _target(_token_of(self))
        if object is None:
            raise TypeError("weak object has gone away")
        value = hash(object)
        _set_hash(self, value)
        return value

    def __eq__(self, other, /):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        mine = _target(_token_of(self))
        theirs = _target(_token_of(other))
        if mine is None or theirs is None:
            return self is other
        return mine is theirs or mine == theirs

    def __ne__(self, other, /):
        same = ReferenceType.__eq__(self, other)
        return same if same is NotImplemented else not same

    def __repr__(self, /):
        object = _target(_token_of(self))
        place = f"{id(self):#x}"
        if object is None:
            return f"<weakref at {place}; dead>"
        name = getattr(object, "__name__", None)
        named = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {place}; to '{_full_name(type(object))}' at {id(object):#x}{named}>"

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _full_name(cls):
    module = cls.__module__
    return cls.__qualname__ if module == "builtins" else f"{module}.{cls.__qualname__}"


_new = object.__new__
_callback_of = ReferenceType._ReferenceType__callback.__get__
_set_callback = ReferenceType._ReferenceType__callback.__set__
_token_of = ReferenceType._ReferenceType__token.__get__
_set_token = ReferenceType._ReferenceType__token.__set__
_hash_of = ReferenceType._ReferenceType__hash.__get__
_set_hash = ReferenceType._ReferenceType__hash.__set__
ReferenceType.__callback__ = property(_callback_of)
ReferenceType.__module__ = "weakref"
ref = ReferenceType


class ProxyType:
    __slots__ = ("_ReferenceType__callback", "_ReferenceType__token")

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{_full_name(cls)}' instances")

    def __getattribute__(self, name, /):
        return getattr(_alive(self), name)

    def __setattr__(self, name, value, /):
        setattr(_alive(self), name, value)

    def __delattr__(self, name, /):
        delattr(_alive(self), name)

    def __repr__(self, /):
        target = _target(_proxy_token(self))
        kind = "NoneType" if target is None else _full_name(type(target))
        return f"<weakproxy at {id(self):#x} to {kind} at {id(target):#x}>"

    def __str__(self, /):
        return str(_alive(self))

    def __bytes__(self, /):
        return bytes(_alive(self))

    def __bool__(self, /):
        return bool(_alive(self))

    def __len__(self, /):
        return len(_alive(self))

    def __iter__(self, /):
        return iter(_alive(self))

    def __next__(self, /):
        target = _alive(self)
        if not hasattr(type(target), "__next__"):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{_full_name(type(target))}' object")
        return next(target)

    def __reversed__(self, /):
        return reversed(_alive(self))

    def __getitem__(self, key, /):
        return _alive(self)[key]

    def __setitem__(self, key, value, /):
        _alive(self)[key] = value

    def __delitem__(self, key, /):
        del _alive(self)[key]

    def __contains__(self, key, /):
        return key in _alive(self)

    def __neg__(self, /):
        return -_alive(self)

    def __pos__(self, /):
        return +_alive(self)

    def __invert__(self, /):
        return ~_alive(self)

    def __abs__(self, /):
        return abs(_alive(self))

    def __int__(self, /):
        return int(_alive(self))

    def __float__(self, /):
        return float(_alive(self))

    def __index__(self, /):
        return _alive(self).__index__()


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _alive(self)(*args, **kwargs)


_proxy_token = ProxyType._ReferenceType__token.__get__
_set_proxy_token = ProxyType._ReferenceType__token.__set__
_set_proxy_callback = ProxyType._ReferenceType__callback.__set__
ProxyType.__module__ = CallableProxyType.__module__ = "weakref"
ProxyType.__name__ = ProxyType.__qualname__ = "ProxyType"


def _alive(proxy):
    target = _target(_proxy_token(proxy))
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _open(value):
    return _alive(value) if _is_proxy(value) else value


def _is_proxy(value):
    return type(value) is ProxyType or type(value) is CallableProxyType


def _operators():
    operators = {
        "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b,
        "matmul": lambda a, b: a @ b, "truediv": lambda a, b: a / b, "floordiv": lambda a, b: a // b,
        "mod": lambda a, b: a % b, "divmod": divmod, "pow": pow, "lshift": lambda a, b: a << b,
        "rshift": lambda a, b: a >> b, "and": lambda a, b: a & b, "or": lambda a, b: a | b,
        "xor": lambda a, b: a ^ b,
    }
    for name, operator in operators.items():
        setattr(ProxyType, f"__{name}__", lambda self, other, /, _do=operator: _do(_alive(self), _open(other)))
        setattr(ProxyType, f"__r{name}__", lambda self, other, /, _do=operator: _do(_open(other), _alive(self)))
    comparisons = {
        "eq": lambda a, b: a == b, "ne": lambda a, b: a != b, "lt": lambda a, b: a < b,
        "le": lambda a, b: a <= b, "gt": lambda a, b: a > b, "ge": lambda a, b: a >= b,
    }
    for name, compare in comparisons.items():
        setattr(ProxyType, f"__{name}__", lambda self, other, /, _do=compare: _do(_alive(self), _open(other)))

    def iadd(a, b):
        a += b
        return a

    def isub(a, b):
        a -= b
        return a

    def imul(a, b):
        a *= b
        return a

    def ior(a, b):
        a |= b
        return a

    def iand(a, b):
        a &= b
        return a

    def ixor(a, b):
        a ^= b
        return a

    for name, operator in {
        "iadd": iadd, "isub": isub, "imul": imul, "ior": ior, "iand": iand, "ixor": ixor,
    }.items():
        setattr(ProxyType, f"__{name}__", lambda self, other, /, _do=operator: _do(_alive(self), _open(other)))


_operators()


def _unhashable(self, /):
    raise TypeError(f"unhashable type: '{_full_name(type(self))}'")


ProxyType.__hash__ = _unhashable


def proxy(object, callback=None, /):
    cls = CallableProxyType if callable(object) else ProxyType
    if callback is None:
        for known in _references(object):
            if type(known) is cls and _proxy_callback(known) is None:
                return known
    made = _new(cls)
    _set_proxy_callback(made, callback)
    _set_proxy_token(made, _watch(object, made))
    return made


_proxy_callback = ProxyType._ReferenceType__callback.__get__


def _callback_of(reference, _reference=ReferenceType, _of_reference=_callback_of):
    return _proxy_callback(reference) if _is_proxy(reference) else _of_reference(reference)
