# One function for many types: singledispatch over classes, abstract classes and unions, and methods that dispatch.
import functools
from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass
from enum import Enum
from functools import singledispatch, singledispatchmethod


@singledispatch
def render(value, indent=0):
    "Turn a value into lines."
    return " " * indent + repr(value)


@render.register(list)
@render.register(tuple)
def _(value, indent=0):
    return "\n".join(render(item, indent + 2) for item in value)


@render.register
def _(value: dict, indent=0):
    return "\n".join(f"{' ' * indent}{key}:\n{render(item, indent + 2)}" for key, item in value.items())


@render.register
def _(value: int | float, indent=0):
    return " " * indent + f"{value:,}"


@render.register(type(None))
def _(value, indent=0):
    return " " * indent + "nothing"


class Level(Enum):
    LOW = 1


@render.register
def render_enum(value: Enum, indent=0):
    return " " * indent + value.name.lower()


print(render({"a": [1, 2.5, None], "b": (Level.LOW, "text", True), "c": {"d": 10**6}}))
print(render.dispatch(bool) is render.dispatch(int), render.dispatch(str) is render.dispatch(object), render_enum.__name__, render.__name__, render.__doc__, sorted(c.__name__ for c in render.registry))
lam = render.register(complex, lambda value, indent=0: "complex!")
print(render(1j), lam(2), render.registry[complex] is lam)


class Both(Iterable, Sized):
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


@singledispatch
def kind(value):
    return "object"


kind.register(Iterable, lambda value: "iterable")
print(kind(Both()), kind([]), kind(5))
kind.register(Sized, lambda value: "sized")
try:
    print(kind([]))
except RuntimeError as error:
    print(str(error).split(":")[0])
print(kind(Both()))
kind.register(Mapping, lambda value: "mapping")
print(kind({}))
for attempt in (lambda: kind(), lambda: kind.register(5), lambda: kind.register("x", len), lambda: kind.register(lambda value: 1), lambda: kind.register(list[int], len), lambda: kind(value=3), lambda: render.register(int | list[int], len)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", " ").split(" at 0x")[0])
try:

    @kind.register
    def bad(value: "Missing"):
        pass
except Exception as error:
    print(type(error).__name__, error)
try:

    @kind.register
    def bad(value: list[int]):
        pass
except Exception as error:
    print(type(error).__name__, error)


class Shape:
    @singledispatchmethod
    def scale(self, by):
        raise NotImplementedError(f"cannot scale by {type(by).__name__}")

    @scale.register
    def _(self, by: int):
        return f"int {by}"

    @scale.register
    def _(self, by: str):
        return f"str {by}"

    @singledispatchmethod
    @classmethod
    def make(cls, value):
        return cls.__name__, value

    @make.register
    @classmethod
    def _(cls, value: int):
        return cls.__name__, "int", value

    @singledispatchmethod
    @staticmethod
    def twice(value):
        return value, value

    @twice.register
    @staticmethod
    def _(value: int):
        return value * 2


class Square(Shape):
    pass


@Square.scale.register
def _(self, by: float):
    return f"float {by} on {type(self).__name__}"


print(Shape().scale(2), Shape().scale("x"), Square().scale(1.5), Shape().scale(1.5), Shape.make(1), Square.make("a"), Square().make(2), Shape.twice(4), Shape().twice("ab"))
try:
    Shape().scale([])
except NotImplementedError as error:
    print(error)
try:
    Shape().scale()
except TypeError as error:
    print(error)
print(Shape.scale.__name__, Shape.__dict__["scale"].dispatcher.dispatch(bool).__name__)
