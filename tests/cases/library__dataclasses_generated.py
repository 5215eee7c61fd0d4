# What the decorator writes and what it leaves alone: own methods, signatures, recursion in repr, inheritance of frozen, descriptors.
import dataclasses
import inspect
from dataclasses import dataclass, field


@dataclass
class Own:
    x: int

    def __repr__(self):
        return f"own {self.x}"

    def __eq__(self, other):
        return "always"

    def __init__(self):
        self.x = 9


print(Own(), Own() == 5, Own.__hash__)


@dataclass
class Loop:
    me: object = None
    n: int = 1


loop = Loop()
loop.me = [loop]
print(loop, inspect.signature(Loop), Loop.__init__.__qualname__, Loop.__eq__.__qualname__, Loop.__doc__, Loop.__init__.__defaults__)


@dataclass
class Typed:
    a: int
    b: str = "x"
    c: list[int] = field(default_factory=list)
    d: "float | None" = None


print(inspect.signature(Typed), Typed.__init__.__annotations__, Typed.__annotations__)
try:
    Typed()
except TypeError as error:
    print(error)
try:
    Typed(1, 2, 3, 4, 5)
except TypeError as error:
    print(error)


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return 7
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(instance, self.name, value)


@dataclass
class Order:
    amount: int = Positive()
    note: str = ""


print(Order(3), Order(), Order.amount)
try:
    Order(-1)
except ValueError as error:
    print(error)


@dataclass(frozen=True)
class Cold:
    x: int
    y: int = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "y", self.x * 2)


print(Cold(2), hash(Cold(2)) == hash(Cold(2)), Cold(2) == Cold(2), Cold.__setattr__.__name__)
for attempt in (lambda: setattr(Cold(1), "x", 2), lambda: delattr(Cold(1), "x"), lambda: setattr(Cold(1), "zz", 2), lambda: Cold(1) < Cold(2)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error, isinstance(error, AttributeError))
print(dataclasses.FrozenInstanceError.__mro__[1].__name__)
params = Cold.__dataclass_params__
print(params)
print(Cold.__dataclass_fields__["x"])


@dataclass
class Late:
    x: int = 1

    @property
    def twice(self):
        return self.x * 2

    def grow(self, by: int = 1) -> "Late":
        return dataclasses.replace(self, x=self.x + by)


print(Late().grow().grow(5).twice, Late(2) == Late(2), Late(1) != Late(2), [f.name for f in dataclasses.fields(Late)])


def factory():
    print("made")
    return []


@dataclass
class Lazy:
    items: list = field(default_factory=factory)


print(Lazy(), Lazy([1]), hasattr(Lazy, "items"), inspect.signature(Lazy).parameters["items"].default)


@dataclass
class Inner:
    n: int = 0


@dataclass
class Outer:
    inner: Inner = Inner
    table: dict = field(default_factory=lambda: {"k": (Inner(1), [Inner(2)])})


print(dataclasses.asdict(Outer(Inner(5))), dataclasses.astuple(Outer(Inner(5))), Outer().inner is Inner)
try:

    @dataclass
    class Bad:
        inner: Inner = Inner()
except ValueError as error:
    print(error)
