# Abstract classes: what keeps them from being made, properties and class methods among them, registration, updating, hooks.
import abc
from abc import ABC, ABCMeta, abstractmethod


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


class Shape(ABC):
    @abstractmethod
    def area(self):
        "Size."
        return 0

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def unit(): ...

    def describe(self):
        return f"{self.name}: {self.area()}{self.unit()}"


class Half(Shape):
    def area(self):
        return super().area() + 1


class Square(Half):
    name = "square"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def unit():
        return "cm2"


print(Square.make().describe(), sorted(Shape.__abstractmethods__), Half.__abstractmethods__ == {"name", "make", "unit"}, Square.__abstractmethods__, Shape.area.__isabstractmethod__, getattr(Square.area, "__isabstractmethod__", False))
attempt("shape", lambda: Shape())
attempt("half", lambda: Half())
attempt("one missing", lambda: type("One", (Shape,), {"name": 1, "make": 1, "unit": 1})())
attempt("arguments", lambda: Square(5))
attempt("class method of an abstract class", lambda: Shape.make())


class Setter(ABC):
    @property
    def x(self):
        return 1

    @x.setter
    @abstractmethod
    def x(self, value): ...


attempt("abstract setter", lambda: Setter())


class Plugin(ABC):
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if key:
            Plugin.registry[key] = cls

    @abstractmethod
    async def run(self): ...


class Echo(Plugin, key="echo"):
    async def run(self):
        return "echo"


class Partial(Plugin, key="partial"):
    pass


import asyncio

print(asyncio.run(Plugin.registry["echo"]().run()), sorted(Plugin.registry))
attempt("partial", lambda: Plugin.registry["partial"]())


class Drawable(metaclass=ABCMeta):
    @abstractmethod
    def draw(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        return callable(getattr(other, "draw", None)) if cls is Drawable else NotImplemented


class Pen:
    def draw(self): ...


class Registered:
    pass


print(issubclass(Pen, Drawable), isinstance(Pen(), Drawable), issubclass(int, Drawable), Drawable.register(Registered), issubclass(Registered, Drawable), type(Drawable).__name__)
before = abc.get_cache_token()
Shape.register(Registered)
print(isinstance(Registered(), Shape), abc.get_cache_token() != before, Shape.register(Registered) is Registered)
attempt("not a class", lambda: Shape.register(5))
attempt("cycle", lambda: Square.register(Shape))
attempt("isinstance", lambda: issubclass(5, Shape))


@abc.update_abstractmethods
class Later(Shape):
    pass


Later.area = lambda self: 1
for name in ("name", "make", "unit"):
    setattr(Later, name, lambda *a: "u")
attempt("before the update", lambda: Later())
abc.update_abstractmethods(Later)
attempt("after the update", lambda: type(Later()).__name__)
attempt("not abstract", lambda: abc.update_abstractmethods(int) is int)


class Mixed(dict, ABC):
    @abstractmethod
    def go(self): ...


attempt("on top of dict", lambda: Mixed())
try:

    class Conflict(ABC, metaclass=type("Other", (type,), {})):
        pass
except TypeError as error:
    print(str(error).split(":")[0])
print(Shape.__mro__, Half.__subclasses__() == [Square], abc.abstractmethod(5) if False else "", isinstance(Square(), ABC), ABC.__slots__)


class Base(ABC):
    @abstractmethod
    def f(self): ...

    def __init__(self):
        self.f()


class Derived(Base):
    def f(self):
        print("derived f")


Derived()
print([n for n in dir(Base) if not n.startswith("__")])
