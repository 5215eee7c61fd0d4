# Classes made at run time: new_class, prepare_class, resolve_bases, get_original_bases, methods put on instances and classes.
import types
from typing import Generic, List, NamedTuple, TypedDict, TypeVar

T = TypeVar("T")


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", name, kwargs)
        return {"prepared": True}

    def __new__(mcls, name, bases, namespace, **kwargs):
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name, sorted(kwargs))
        super().__init__(name, bases, namespace)


class Base(metaclass=Meta):
    pass


Made = types.new_class("Made", (Base,), {"flavour": "sweet"}, lambda ns: ns.update(x=5, get=lambda self: self.x))
print(Made, Made().get(), Made.prepared, type(Made).__name__, Made.__module__)
Plain = types.new_class("Plain")
print(Plain, Plain.__bases__, Plain.__mro__)
meta, namespace, kwargs = types.prepare_class("Other", (Base,), {"metaclass": Meta, "a": 1})
print(meta, namespace, kwargs)
attempt("conflict", lambda: types.new_class("Bad", (Base, type("X", (), {}, ) if False else types.new_class("Y", (), {"metaclass": type("M2", (type,), {})}))))


class Entries:
    def __mro_entries__(self, bases):
        return (dict, list) if False else (dict,)


print(types.resolve_bases((Entries(), int.__class__ if False else Base)), types.resolve_bases((Base,)))
Resolved = types.new_class("Resolved", (Entries(),))
print(Resolved.__bases__, Resolved.__orig_bases__[0].__class__.__name__)


class Box(Generic[T]): ...


class IntBox(Box[int], List[str]): ...


class Row(NamedTuple):
    x: int


class Options(TypedDict):
    y: int


print(types.get_original_bases(Box), types.get_original_bases(IntBox), types.get_original_bases(Row), types.get_original_bases(Options), types.get_original_bases(int), types.get_original_bases(type("Q", (int,), {})))
attempt("original of an instance", lambda: types.get_original_bases(5))


class Robot:
    def __init__(self, name):
        self.name = name


r = Robot("r2")
r.hello = types.MethodType(lambda self, to: f"{self.name} greets {to}", r)
Robot.bye = lambda self: f"{self.name} leaves"
print(r.hello("you"), r.bye(), Robot("x").bye(), "hello" in vars(r))
attempt("unbound", lambda: Robot("x").hello("a"))


def make(fields):
    def __init__(self, **kwargs):
        for field in fields:
            setattr(self, field, kwargs.pop(field, None))
        if kwargs:
            raise TypeError(f"unknown {kwargs}")

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in fields)})"

    return type("Record", (), {"__slots__": tuple(fields), "__init__": __init__, "__repr__": __repr__})


Record = make(["a", "b"])
print(Record(a=1), Record.__slots__, Record.__init__.__qualname__)
attempt("unknown", lambda: Record(c=1))
attempt("slot", lambda: setattr(Record(), "z", 1))
for bad in (lambda: type("X"), lambda: type("X", (), {}, 1), lambda: type("X", 5, {}), lambda: type(5, (), {}), lambda: type("X", (5,), {}), lambda: type("X", (), 5), lambda: type("X", (bool,), {}), lambda: type("X", (int, str), {}), lambda: type("X", (object, int), {}), lambda: type("X", (int, int), {}), lambda: type("a\0b", (), {}), lambda: type("X", (), {"__slots__": "1a"}), lambda: type("X", (), {"__slots__": ("a",), "a": 1}), lambda: type("X", (), {"__slots__": ("a", 5)}), lambda: type("X", (int,), {"__slots__": ("a",)}), lambda: type("X", (tuple,), {"__slots__": ("a",)}), lambda: type("X", (), {"__qualname__": 5})):
    attempt("bad", bad)
print(type("Q", (), {"__qualname__": "Outer.Q", "__module__": "elsewhere", "__doc__": "d"}), type("Z", (), {}).__doc__)
Robot.__name__, Robot.__qualname__ = "Renamed", "Deep.Renamed"
print(Robot, Robot.__name__)
attempt("name", lambda: setattr(Robot, "__name__", 5))
r.__class__ = Plain
print(type(r).__name__, r.name)
attempt("class", lambda: setattr(r, "__class__", int))
