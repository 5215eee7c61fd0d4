# Objects that stand in for others in tests and remember how they were used.

import asyncio
import sys

__all__ = [
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
]

__refused__ = ("ThreadingMock",)

__unittest = True

FILTER_DIR = True


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        if name not in self._made:
            self._made[name] = _Sentinel(name)
        return self._made[name]


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def _show_call(name, args, kwargs):
    shown = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


class _Call(tuple):
    # A call that was or would be made: its name, arguments and named arguments, of which `two` lack the name.

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for part in value:
            if isinstance(part, str):
                name = part
            elif isinstance(part, dict):
                kwargs = part
            else:
                args = part
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def _parts(self):
        return ("", *self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = "", (), {}
        if not isinstance(other, _Call) and len(other) > 3:
            return False
        for part in other:
            if isinstance(part, str):
                other_name = part
            elif isinstance(part, dict):
                other_kwargs = part
            elif isinstance(part, tuple):
                other_args = part
            else:
                return False
        if isinstance(other, _Call):
            mine, theirs = self._mock_parent, other._mock_parent
            if mine is not None and theirs is not None and tuple.__ne__(mine, theirs):
                return False
        if name and other_name != name:
            if len(other) > 2 or other_name or not isinstance(other, _Call):
                return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, name):
        if name.startswith("_mock"):
            raise AttributeError(name)
        full = name if self._mock_name is None else f"{self._mock_name}.{name}"
        return _Call(name=full, parent=self, from_kall=False)

    def __getattribute__(self, name):
        # What tuples have is no name that was called, except what is asked for by the machine.
        if name in ("count", "index"):
            return self.__getattr__(name)
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name == "call" else f"call.{name}"
        name, args, kwargs = self._parts()
        name = f"call.{name}" if name and not name.startswith("()") else f"call{name}"
        return _show_call(name, args, kwargs)

    def call_list(self):
        calls = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                calls.append(at)
            at = at._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[at:at + size] == value for at in range(len(self) - size + 1))

    def __repr__(self):
        if not self:
            return "[]"
        # As `pprint` would show it.
        shown = list(map(repr, self))
        line = f"[{', '.join(shown)}]"
        return line if len(line) <= 80 else "[" + ",\n ".join(shown) + "]"


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _is_async(value):
    # A stand-in is asked what it is, not what it would answer.
    if isinstance(value, NonCallableMock):
        return isinstance(value, AsyncMock)
    function = getattr(value, "__func__", value)
    return asyncio.iscoroutinefunction(function)


_OWN = {
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls",
    "method_calls", "await_count", "await_args", "await_args_list",
}
_ASSERTS = ("assert", "assret", "asert", "aseert", "assrt")
_RIGHT = set()


class NonCallableMock:
    def __new__(cls, /, *args, **kwargs):
        # Each has a class of its own, so that special methods can be given to one.
        own = type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(own)

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
        _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs,
    ):
        self._mock_start(spec, spec_set, wraps, name, parent, _new_name, _new_parent, unsafe)
        self.configure_mock(**kwargs)

    def _mock_start(self, spec, spec_set, wraps, name, parent, new_name, new_parent, unsafe):
        own = self.__dict__
        only = spec_set is not None
        if only:
            spec = spec_set
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = new_name
        own["_mock_new_parent"] = parent if new_parent is None else new_parent
        own["_mock_sealed"] = False
        own["_mock_unsafe"] = unsafe
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_return_value"] = DEFAULT
        own["_mock_side_effect"] = None
        own["_mock_set_up"] = True
        self._mock_add_spec(spec, only)
        self._mock_forget()

    def _mock_add_spec(self, spec, only):
        own = self.__dict__
        names = cls = signature = None
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                names = list(spec)
            else:
                names = dir(spec)
                cls = spec if isinstance(spec, type) else type(spec)
        own["_spec_class"] = cls
        own["_spec_set"] = only
        own["_spec_signature"] = signature
        own["_mock_methods"] = names
        own["_mock_spec"] = spec

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def _mock_forget(self):
        own = self.__dict__
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["method_calls"] = _CallList()

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def _mock_own(name, writable=True):
        key = "_mock_" + name

        def get(self):
            return self.__dict__[key]

        def set(self, value):
            self.__dict__[key] = value

        return property(get, set)

    called = _mock_own("called")
    call_count = _mock_own("call_count")
    call_args = _mock_own("call_args")
    call_args_list = _mock_own("call_args_list")
    mock_calls = _mock_own("mock_calls")
    del _mock_own

    @property
    def return_value(self):
        value = self.__dict__["_mock_return_value"]
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.__dict__["_mock_return_value"] = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        self.__dict__["_mock_side_effect"] = value

    def reset_mock(self, *, return_value=False, side_effect=False, visited=None):
        visited = [] if visited is None else visited
        if any(known is self for known in visited):
            return
        visited.append(self)
        self._mock_forget()
        own = self.__dict__
        if return_value:
            own["_mock_return_value"] = DEFAULT
        if side_effect:
            own["_mock_side_effect"] = None
        for child in own["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect, visited=visited)
        made = own["_mock_return_value"]
        if isinstance(made, NonCallableMock) and made is not self:
            made.reset_mock(visited=visited)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *path, last = path.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        inner = mock
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name, inner._mock_new_name = "", None
        setattr(self, attribute, mock)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe", "_spec_class") or "_mock_set_up" not in self.__dict__:
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _MAGIC:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(_ASSERTS) or name in _RIGHT:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
                )
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            if self._mock_sealed:
                raise AttributeError(f"{self._mock_path()}.{name}")
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in _OWN or name.startswith("_mock_"):
            object.__setattr__(self, name, value)
            return
        if own.get("_spec_set") and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if name in _UNSUPPORTED:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _MAGIC:
            if isinstance(value, NonCallableMock):
                _adopt(self, value, name, name)
                setattr(type(self), name, _lazy(name))
            else:
                setattr(type(self), name, value)
            self._mock_children[name] = value
            return
        if name == "__class__":
            own["_spec_class"] = value
            return
        if self._mock_sealed and name not in own and name not in self._mock_children:
            raise AttributeError(f"Cannot set {self._mock_path()}.{name}")
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
            own.pop(name, None)
        else:
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _MAGIC and name in type(self).__dict__:
            delattr(type(self), name)
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        if self._mock_methods is not None:
            extra = self._mock_methods
        else:
            extra = [name for name in dir(type(self)) if not name.startswith("_")]
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        own = [name for name in self.__dict__ if not name.startswith("_")]
        return sorted({*extra, *own, *children})

    def _mock_path(self):
        parts, at, dot = [], self, ""
        while at is not None:
            name = at._mock_new_name
            if name:
                parts.append(name + dot)
                dot = "" if name == "()" else "."
                if name == "()":
                    dot = ""
            at, child = at._mock_new_parent, at
            if at is None:
                break
        parts.reverse()
        root = child._mock_name or "mock"
        if child._mock_new_name and child._mock_name == child._mock_new_name:
            parts = parts[1:]
        text = root
        for part in parts:
            part = part.rstrip(".")
            text += part if part == "()" else "." + part
        return text

    def _extract_mock_name(self):
        return self._mock_path()

    def __repr__(self):
        path = self._mock_path()
        shown = "" if path in ("mock", "mock.") else f" name={path!r}"
        spec = ""
        if self._spec_class is not None:
            spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _get_child_mock(self, /, **kwargs):
        kind = next(cls for cls in type(self).__mro__ if cls in _KINDS)
        name = kwargs.get("name")
        spec = self._mock_spec
        if kwargs.get("_new_name") == "()" and issubclass(kind, AsyncMock):
            kind = MagicMock
        elif spec is not None and name and not isinstance(spec, (list, tuple)) and _is_async(
            getattr(spec, name, None)
        ):
            kind = AsyncMock
        elif issubclass(kind, AsyncMock):
            if name in _ASYNC_MAGIC or spec is None or isinstance(spec, (list, tuple)):
                kind = AsyncMock
            else:
                kind = MagicMock
        elif issubclass(kind, NonCallableMagicMock):
            kind = MagicMock
        elif kind is NonCallableMock:
            kind = Mock
        if kwargs.get("wraps", 0) is None:
            del kwargs["wraps"]
        return kind(**kwargs)

    def _format_mock_call_signature(self, args, kwargs):
        return _show_call(self._mock_name or "mock", args, kwargs)

    def assert_not_called(self):
        if self.call_count:
            name = self._mock_name or "mock"
            times = self.call_count
            raise AssertionError(
                f"Expected {name!r} to not have been called. Called {times} times.{self._calls_repr()}"
            )

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            name, times = self._mock_name or "mock", self.call_count
            raise AssertionError(
                f"Expected {name!r} to have been called once. Called {times} times.{self._calls_repr()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        expected = _Call((args, kwargs), two=True)
        if self.call_args is None:
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {shown}\n  Actual: not called.")
        if expected != self.call_args:
            shown = self._format_mock_call_signature(args, kwargs)
            actual = self._format_mock_call_signature(*self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {shown}\n  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            name, times = self._mock_name or "mock", self.call_count
            raise AssertionError(
                f"Expected {name!r} to be called once. Called {times} times.{self._calls_repr()}"
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in list(self.call_args_list):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} call not found")

    def assert_has_calls(self, calls, any_order=False):
        expected = [_Call(entry) if not isinstance(entry, _Call) else entry for entry in calls]
        actual = self.mock_calls
        if not any_order:
            if expected not in actual:
                raise AssertionError(
                    f"Calls not found.\nExpected: {_CallList(calls)}{self._calls_repr().replace('Calls', '  Actual', 1)}"
                    .rstrip(".")
                )
            return
        rest, missing = list(actual), []
        for entry in expected:
            if entry in rest:
                rest.remove(entry)
            else:
                missing.append(entry)
        if missing:
            name = self._mock_name or "mock"
            raise AssertionError(f"{name!r} does not contain all of {tuple(missing)!r} in its call list, found {list(rest)!r} instead")

    def _calls_repr(self):
        if not self.mock_calls:
            return ""
        return f"\nCalls: {_CallList(self.mock_calls)}."


def _adopt(parent, value, name, new_name):
    # A stand-in that is put into another one belongs to it, unless it has a name or a place already.
    if not isinstance(value, NonCallableMock):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    at = parent
    while at is not None:
        if at is value:
            return False
        at = at._mock_new_parent
    if new_name:
        value.__dict__["_mock_new_parent"] = parent
        value.__dict__["_mock_new_name"] = new_name
    if name:
        value.__dict__["_mock_parent"] = parent
        value.__dict__["_mock_name"] = name
    return True


class CallableMixin:
    def __init__(
        self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
        _spec_state=None, _new_name="", _new_parent=None, **kwargs,
    ):
        unsafe = kwargs.pop("unsafe", False)
        self._mock_start(spec, spec_set, wraps, name, parent, _new_name, _new_parent, unsafe)
        self.__dict__["_mock_return_value"] = return_value
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        return self._mock_answer(args, kwargs)

    def _mock_note(self, args, kwargs):
        own = self.__dict__
        own["_mock_called"] = True
        own["_mock_call_count"] += 1
        made = _Call((args, kwargs), two=True)
        own["_mock_call_args"] = made
        own["_mock_call_args_list"].append(made)
        own["_mock_mock_calls"].append(_Call(("", args, kwargs)))
        # Everybody above hears of it under the name that leads here from there.
        is_method = own["_mock_parent"] is not None
        method_name, full = own["_mock_name"], own["_mock_new_name"]
        is_call = full == "()"
        above = own["_mock_new_parent"]
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = f"{above._mock_name}.{method_name}"
            above._mock_mock_calls.append(_Call((full, args, kwargs)))
            if above._mock_new_name:
                dot = "" if is_call else "."
                is_call = above._mock_new_name == "()"
                full = above._mock_new_name + dot + full
            above = above._mock_new_parent

    def _mock_answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        value = self.__dict__["_mock_return_value"]
        if value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Create a new `Mock` object."""


_BINARY = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_DEFAULTS = {
    "__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self),
    "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
    "__bool__": True, "__index__": 1, "__fspath__": None, "__sizeof__": lambda self: object.__sizeof__(self),
}
_ASYNC_MAGIC = {"__aenter__", "__aexit__", "__anext__"}
_PLAIN = (
    "__getitem__ __setitem__ __delitem__ __enter__ __trunc__ __floor__ __ceil__ __neg__ __pos__ __abs__ __invert__ "
    "__round__ __lt__ __gt__ __le__ __ge__"
).split()
_MAGIC = (
    {f"__{prefix}{name}__" for prefix in ("", "i", "r") for name in _BINARY if prefix + name != "idivmod"}
    | set(_DEFAULTS) | _ASYNC_MAGIC | set(_PLAIN)
    | {"__iter__", "__aiter__", "__eq__", "__ne__", "__call__", "__next__", "__repr__", "__reversed__", "__missing__",
       "__getformat__", "__subclasses__", "__format__", "__get__", "__set__", "__delete__", "__reduce__", "__dir__"}
) - {"__call__", "__repr__", "__dir__"}
_UNSUPPORTED = {"__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__",
                "__subclasscheck__", "__del__"}


def _lazy(name):
    def method(self, /, *args, **kwargs):
        return _magic(self, name)(*args, **kwargs)

    method._mock_lazy = True
    return method


def _magic(mock, name):
    # What stands in for a special method comes into being when it is first used.
    made = mock._mock_children.get(name)
    if isinstance(made, NonCallableMock):
        return made
    kind = AsyncMock if name in _ASYNC_MAGIC else MagicMock if name not in ("__hash__",) else Mock
    made = kind(name=name, parent=mock, _new_name=name, _new_parent=mock)
    if name in _DEFAULTS:
        value = _DEFAULTS[name]
        if name == "__fspath__":
            made.side_effect = lambda: f"{type(mock).__name__}/{mock._mock_path()}/{id(mock)}"
        elif callable(value):
            made.side_effect = lambda: value(mock)
        else:
            made.__dict__["_mock_return_value"] = value
    elif name == "__iter__":
        made.side_effect = lambda: _iterate(made)
    elif name == "__aiter__":
        made.side_effect = lambda: _AsyncIterator(_iterate(made))
    elif name in ("__lt__", "__gt__", "__le__", "__ge__"):
        made.__dict__["_mock_return_value"] = NotImplemented
    elif name == "__eq__":
        made.side_effect = lambda other: _equal(mock, made, other)
    elif name == "__ne__":
        made.side_effect = lambda other: _unequal(mock, made, other)
    mock._mock_children[name] = made
    return made


def _iterate(made):
    value = made.__dict__["_mock_return_value"]
    return iter([]) if value is DEFAULT else iter(value)


def _equal(mock, made, other):
    value = made.__dict__["_mock_return_value"]
    if value is not DEFAULT:
        return value
    return True if mock is other else NotImplemented


def _unequal(mock, made, other):
    if made.__dict__["_mock_return_value"] is not DEFAULT:
        return DEFAULT
    return False if mock is other else NotImplemented


class _AsyncIterator:
    def __init__(self, items):
        self.items = items

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.items:
            return item
        raise StopAsyncIteration


class _MagicMixin:
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._mock_magic()

    def __getattribute__(self, name):
        if name in _MAGIC and getattr(type(self).__dict__.get(name), "_mock_lazy", False):
            return _magic(self, name)
        return super().__getattribute__(name)

    def _mock_magic(self):
        cls = type(self)
        for name in _SET_UP:
            if self._mock_methods is not None and name not in self._mock_methods:
                continue
            if name not in cls.__dict__ and name not in self._mock_children:
                setattr(cls, name, _lazy(name))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_magic()


_SET_UP = (
    [f"__{prefix}{name}__" for prefix in ("", "i") for name in _BINARY if prefix + name != "idivmod"]
    + [name for name in _DEFAULTS if name not in ("__sizeof__",)] + list(_ASYNC_MAGIC) + _PLAIN
    + ["__iter__", "__aiter__", "__eq__", "__ne__"]
)


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A version of `MagicMock` that isn't callable."""


class MagicMock(_MagicMixin, Mock):
    """MagicMock is a subclass of Mock with default implementations of most of the magic methods."""


class AsyncMock(_MagicMixin, Mock):
    """Enhance Mock with features allowing to mock an async function."""

    _is_coroutine = asyncio.coroutines._is_coroutine

    def _mock_forget(self):
        super()._mock_forget()
        self._mock_forget_awaits()

    def _mock_forget_awaits(self):
        own = self.__dict__
        own["await_count"] = 0
        own["await_args"] = None
        own["await_args_list"] = _CallList()

    def __call__(self, /, *args, **kwargs):
        self._mock_note(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        awaited = _Call((args, kwargs), two=True)
        own = self.__dict__
        own["await_count"] += 1
        own["await_args"] = awaited
        own["await_args_list"].append(awaited)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _is_async(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if own["_mock_return_value"] is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if _is_async(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            name = self._mock_name or "mock"
            raise AssertionError(f"Expected {name} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {shown}\nNot awaited")
        if _Call((args, kwargs), two=True) != self.await_args:
            shown = self._format_mock_call_signature(args, kwargs)
            actual = self._format_mock_call_signature(*self.await_args)
            raise AssertionError(f"expected await not found.\nExpected: {shown}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            name = self._mock_name or "mock"
            raise AssertionError(f"Expected {name} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in list(self.await_args_list):
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        expected, actual = list(calls), self.await_args_list
        if not any_order:
            if expected not in actual:
                raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {actual}")
            return
        rest, missing = list(actual), []
        for entry in expected:
            if entry in rest:
                rest.remove(entry)
            else:
                missing.append(entry)
        if missing:
            raise AssertionError(f"{tuple(missing)!r} not all found in await list")

    def assert_not_awaited(self):
        if self.await_count:
            name = self._mock_name or "mock"
            raise AssertionError(f"Expected {name} to not have been awaited. Awaited {self.await_count} times.")


# The name under which CPython's coroutine is known.
AsyncMock._execute_mock_call.__qualname__ = "AsyncMockMixin._execute_mock_call"


class PropertyMock(Mock):
    """A mock intended to be used as a property, or other descriptor, on a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


_KINDS = {NonCallableMock, Mock, NonCallableMagicMock, MagicMock, AsyncMock, PropertyMock}
_RIGHT.update(
    name for cls in (NonCallableMock, AsyncMock) for name in cls.__dict__ if name.startswith("assert_")
)
_RIGHT = {name[len("assert_"):] for name in _RIGHT if name.startswith("assert_called") or name.startswith("assert_has")
          or name.startswith("assert_any") or name.startswith("assert_not")}


def seal(mock):
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def _import(path):
    parts = path.split(".")
    found = __import__(parts[0])
    name = parts[0]
    for part in parts[1:]:
        name += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(name)
            found = getattr(found, part)
    return found


def _target(path):
    if not isinstance(path, str) or "." not in path:
        raise TypeError(f"Need a valid target to patch. You supplied: {path!r}")
    path, name = path.rsplit(".", 1)
    return (lambda: _import(path)), name


class _Patch:
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        if new_callable is not None and autospec is not None:
            raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.attribute_name = None
        self.others = []

    def copy(self):
        made = _Patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
            self.new_callable, self.kwargs,
        )
        made.attribute_name = self.attribute_name
        made.others = [other.copy() for other in self.others]
        return made

    def __enter__(self):
        target = self.target = self.getter()
        name = self.attribute
        local = name in getattr(target, "__dict__", {})
        original = target.__dict__[name] if local else getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create:
            import builtins
            if type(target) is type(sys) and hasattr(builtins, name):
                original = getattr(builtins, name)
            else:
                raise AttributeError(f"{target} does not have the attribute {name!r}")
        self.original, self.local = original, local
        new = self.new
        if new is DEFAULT:
            new = self._make(original, target)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.made = new
        setattr(target, name, new)
        if self.attribute_name is None:
            return new
        values = {self.attribute_name: new} if self.new is DEFAULT else {}
        self.entered = []
        for other in self.others:
            made = other.__enter__()
            self.entered.append(other)
            if other.new is DEFAULT:
                values.update(made)
        return values

    def _make(self, original, target):
        spec, spec_set = self.spec, self.spec_set
        if self.autospec is not None and self.autospec is not False:
            if spec is not None or spec_set not in (None,) and spec_set is not True:
                raise TypeError("Can't specify spec and autospec")
            wanted = original if self.autospec is True else self.autospec
            return create_autospec(wanted, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)
        if spec is True:
            spec = original
        if spec_set is True:
            spec, spec_set = None, original
        wanted = spec if spec is not None else spec_set
        kind = self.new_callable
        if kind is None:
            kind = AsyncMock if _is_async(original if wanted is None else wanted) else MagicMock
        arguments = {}
        if spec is not None:
            arguments["spec"] = spec
        if spec_set is not None:
            arguments["spec_set"] = spec_set
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            arguments["name"] = self.attribute
        arguments.update(self.kwargs)
        return kind(**arguments)

    def __exit__(self, kind=None, error=None, traceback=None):
        for other in reversed(getattr(self, "entered", ())):
            other.__exit__(kind, error, traceback)
        self.entered = []
        if self.original is not DEFAULT and self.local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return False

    def start(self):
        result = self.__enter__()
        _Patch._active.append(self)
        return result

    def stop(self):
        for at, active in enumerate(_Patch._active):
            if active is self:
                del _Patch._active[at]
                return self.__exit__()
        return None

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, self.copy()(getattr(function, name)))
            return function
        return _patched(self, function)


def _patched(patching, function):
    if hasattr(function, "_patchings"):
        function._patchings.append(patching)
        return function
    if _is_async(function):
        async def patched(*args, **kwargs):
            with _All(patched._patchings, args, kwargs) as (args, kwargs):
                return await function(*args, **kwargs)
    else:
        def patched(*args, **kwargs):
            with _All(patched._patchings, args, kwargs) as (args, kwargs):
                return function(*args, **kwargs)
    patched.__name__, patched.__qualname__, patched.__doc__ = function.__name__, function.__qualname__, function.__doc__
    patched.__module__ = function.__module__
    patched.__dict__.update(function.__dict__)
    patched.__wrapped__ = function
    patched._patchings = [patching]
    return patched


class _All:
    def __init__(self, patchings, args, kwargs):
        self.patchings, self.args, self.kwargs = patchings, args, kwargs
        self.entered = []

    def __enter__(self):
        extra, kwargs = [], dict(self.kwargs)
        try:
            for patching in self.patchings:
                made = patching.__enter__()
                self.entered.append(patching)
                if patching.attribute_name is not None:
                    kwargs.update(made)
                elif patching.new is DEFAULT:
                    extra.append(made)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return (*self.args, *extra), kwargs

    def __exit__(self, *exc):
        for patching in reversed(self.entered):
            patching.__exit__(*exc)
        return False


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _target(target)
    return _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(
    target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
    unsafe=False, **kwargs,
):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _Patch(
        lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe
    )


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = (lambda: _import(target)) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    made = []
    for attribute, new in kwargs.items():
        one = _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        one.attribute_name = attribute
        made.append(one)
    made[0].others = made[1:]
    return made[0]


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self.before = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc):
        self.in_dict.clear()
        self.in_dict.update(self.before)
        return False

    def start(self):
        result = self.__enter__()
        _Patch._active.append(self)
        return result

    stop = _Patch.stop

    def copy(self):
        return _PatchDict(self.in_dict, self.values, self.clear)

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, self.copy()(getattr(function, name)))
            return function
        if _is_async(function):
            async def inner(*args, **kwargs):
                with self:
                    return await function(*args, **kwargs)
        else:
            def inner(*args, **kwargs):
                with self:
                    return function(*args, **kwargs)
        inner.__name__, inner.__qualname__, inner.__wrapped__ = function.__name__, function.__qualname__, function
        return inner


def _stopall():
    for active in list(reversed(_Patch._active)):
        active.stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = "test"


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_class = isinstance(spec, type)
    arguments = {"spec_set" if spec_set else "spec": spec}
    if _is_async(spec):
        kind = AsyncMock
    elif instance and is_class and not any("__call__" in cls.__dict__ for cls in spec.__mro__) or not callable(spec):
        kind = NonCallableMagicMock
    else:
        kind = MagicMock
    mock = kind(parent=_parent, name=_name, _new_parent=_parent, _new_name=_name or "", unsafe=unsafe, **arguments, **kwargs)
    signature = _signature(spec, is_class, instance)
    if signature is not None:
        _check_calls(mock, signature)
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for name in dir(spec):
        if name.startswith("__") and name.endswith("__"):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if callable(original) and not isinstance(original, type):
            child = create_autospec(original, spec_set, _parent=mock, _name=name)
            if is_class and instance and hasattr(original, "__code__"):
                _check_calls(child, _without_self(original))
            mock._mock_children[name] = child
    return _as_function(mock, spec) if type(spec) is type(_as_function) and _parent is None else mock


_TOLD = ("called", "call_count", "call_args", "call_args_list", "method_calls", "mock_calls")
_TOLD_OF_AWAITS = ("await_count", "await_args", "await_args_list")
_CHECKS = ("assert_called", "assert_called_once", "assert_called_with", "assert_called_once_with", "assert_any_call",
           "assert_has_calls", "assert_not_called")
_CHECKS_OF_AWAITS = ("assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with",
                     "assert_any_await", "assert_has_awaits", "assert_not_awaited")


def _as_function(mock, spec):
    # What stands for a function is one, so that a class binds it as it bound the original.
    is_async = _is_async(spec)
    told = _TOLD + _TOLD_OF_AWAITS if is_async else _TOLD

    def tell():
        for name in told:
            setattr(function, name, getattr(mock, name))

    def heed():
        for name, before in set_before.items():
            now = set_before[name] = getattr(function, name)
            if now is not before:
                setattr(mock, name, now)

    if is_async:
        async def function(*args, **kwargs):
            heed()
            try:
                return await mock(*args, **kwargs)
            finally:
                tell()
    else:
        def function(*args, **kwargs):
            heed()
            try:
                return mock(*args, **kwargs)
            finally:
                tell()

    def reset_mock(*args, **kwargs):
        mock.reset_mock(*args, **kwargs)
        tell()

    for name in ("__name__", "__qualname__", "__module__"):
        setattr(function, name, getattr(spec, name))
    function.__wrapped__ = spec
    function.mock, function.reset_mock = mock, reset_mock
    set_before = {"return_value": mock.return_value, "side_effect": mock.side_effect}
    for name, value in set_before.items():
        setattr(function, name, value)
    for name in (*_CHECKS, *(_CHECKS_OF_AWAITS if is_async else ()), "attach_mock", "configure_mock", "mock_add_spec"):
        setattr(function, name, getattr(mock, name))
    tell()
    return function


def _signature(spec, is_class, instance):
    import inspect
    try:
        return inspect.signature(spec) if not instance else None
    except (TypeError, ValueError):
        return None


def _without_self(function):
    import inspect
    signature = inspect.signature(function)
    return signature.replace(parameters=list(signature.parameters.values())[1:])


def _check_calls(mock, signature):
    cls = type(mock)
    call = cls.__mro__[1].__call__ if "__call__" in cls.__dict__ else cls.__call__

    def checked(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
        return call(self, *args, **kwargs)

    type.__setattr__(cls, "__call__", checked)


def mock_open(mock=None, read_data=""):
    handle = MagicMock()
    empty = read_data[:0]
    newline = b"\n" if isinstance(read_data, bytes) else "\n"
    state = {"at": 0}

    def read(size=-1):
        start = state["at"]
        end = len(read_data) if size is None or size < 0 else min(len(read_data), start + size)
        state["at"] = end
        return read_data[start:end]

    def readline(size=-1):
        start = state["at"]
        found = read_data.find(newline, start)
        end = len(read_data) if found < 0 else found + 1
        state["at"] = end
        return read_data[start:end]

    def readlines(hint=-1):
        return list(iter(readline, empty))

    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.side_effect = read
    handle.readline.side_effect = readline
    handle.readlines.side_effect = readlines
    handle.__iter__.side_effect = lambda: iter(readline, empty)
    if mock is None:
        mock = MagicMock(name="open")

    def reset(*args, **kwargs):
        state["at"] = 0
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
