from dataclasses import dataclass, field, fields, asdict, replace, KW_ONLY, InitVar
import asyncio
from abc import ABC, abstractmethod
from typing import Any


@dataclass
class Shape(ABC):
    name: str

    @abstractmethod
    def area(self) -> float: ...

    @property
    def title(self):
        return self.name.title()


@dataclass
class Rect(Shape):
    w: float = 1.0
    h: float = 1.0

    def area(self):
        return self.w * self.h


@dataclass(frozen=True)
class Key:
    a: int
    b: tuple = ()


@dataclass(order=True)
class Prioritized:
    priority: int
    item: Any = field(compare=False)


@dataclass(slots=True, frozen=True)
class Message:
    kind: str
    body: dict = field(default_factory=dict, hash=False)
    sent: bool = False


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False, compare=False)

    def __post_init__(self):
        for child in self.children:
            child.parent = self


@dataclass
class WithProperty:
    _x: int = 0

    def __repr__(self):
        return f"custom {self._x}"

    def __hash__(self):
        return 7


try:
    Shape("x")
except TypeError as e:
    print(e)
print(Rect("r", 2, 3), Rect("r", 2, 3).area(), Rect("r").title, Rect("a") == Rect("a"), isinstance(Rect("q"), Shape))
print({Key(1): "x"}[Key(1)], len({Key(1), Key(1), Key(2)}), Key(1, (2,)))
print(WithProperty(3), hash(WithProperty()), WithProperty() == WithProperty())
tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree, tree.children[1].children[0].parent.value)
m = Message("k", {"a": 1})
print(m, replace(m, sent=True), asdict(m), hash(m) == hash(Message("k")), Message.__slots__)
try:
    m.kind = "z"
except Exception as e:
    print(type(e).__name__, e, isinstance(e, AttributeError))
for make in (lambda: Rect(), lambda: Rect("a", b=1), lambda: replace(m, nope=1), lambda: Key(1) < Key(2), lambda: asdict(3)):
    try:
        make()
    except TypeError as e:
        print(e)


async def main():
    q = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        q.put_nowait(Prioritized(n, {"job": n}))
    while not q.empty():
        print(await q.get())


asyncio.run(main())
print([(f.name, f.default, f.init) for f in fields(Prioritized)][0][0], Rect.__eq__ is Shape.__eq__, Rect.__init__.__defaults__)
Rect("x", 1, 2, 3)
