# Dataclasses as programs use them: messages matched by pattern, events ordered in a queue, nested trees, slots, inheritance.
import asyncio
import copy
import heapq
import itertools
import json
from dataclasses import asdict, astuple, dataclass, field, replace
from datetime import timedelta
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")


@dataclass(order=True)
class Event:
    when: float
    number: int = field(default_factory=itertools.count().__next__)
    action: Any = field(compare=False, default=None)


@dataclass
class Put:
    key: str
    value: int = 0


@dataclass
class Get:
    key: str


@dataclass(frozen=True)
class Reply(Generic[T]):
    value: T
    error: str | None = None

    @classmethod
    def failed(cls, why) -> Self:
        return cls(None, why)

    def __bool__(self):
        return self.error is None


@dataclass(kw_only=True)
class Node:
    name: str
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False, compare=False)

    def add(self, name):
        self.children.append(Node(name=name, parent=self))
        return self.children[-1]

    def walk(self, depth=0):
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


async def server(queue, store):
    while True:
        message, reply = await queue.get()
        match message:
            case Put("bad"):
                reply.set_result(Reply.failed("bad key"))
            case Put(key, value) if value >= 0:
                store[key] = value
                reply.set_result(Reply(value))
            case Get(key=key):
                reply.set_result(Reply(store[key]) if key in store else Reply.failed(f"no {key}"))
            case None:
                reply.set_result(None)
                return
            case other:
                reply.set_result(Reply.failed(f"cannot {other}"))


async def main():
    queue, store = asyncio.Queue(), {}
    task = asyncio.create_task(server(queue, store))

    async def ask(message):
        future = asyncio.get_running_loop().create_future()
        await queue.put((message, future))
        return await future

    for message in (Put("a", 1), Get("a"), Get("b"), Put("bad", 3), Put("c", -1), "nonsense"):
        reply = await ask(message)
        print(message, "->", reply, bool(reply))
    await ask(None)
    await task
    events = [Event(2.0, action="late"), Event(1.0, action="first"), Event(1.0, action="second")]
    heapq.heapify(events)
    while events:
        print(heapq.heappop(events))
    root = Node(name="root")
    root.add("a").add("a1")
    root.add("b")
    for depth, node in root.walk():
        print("  " * depth + node.name, node.parent and node.parent.name)
    twin = copy.deepcopy(root)
    print(twin == root, twin.children[0].parent is twin, root)
    print(json.dumps(asdict(Reply({"x": [1, 2], "n": Reply(1)}))), astuple(Reply((1, [2]))))


asyncio.run(main())


@dataclass
class Base:
    x: int
    y: int = 2

    def __post_init__(self):
        print("base made", self.x)


@dataclass
class Derived(Base):
    z: int = 3
    x: float = 1.5

    def __post_init__(self):
        super().__post_init__()
        print("derived made", self.z)


@dataclass(slots=True)
class Tight:
    a: int
    b: list = field(default_factory=list)

    def double(self):
        return replace(self, a=self.a * 2)


@dataclass(slots=True, weakref_slot=True)
class Tighter(Tight):
    c: int = 0


print(Derived(), Derived(y=9), Derived.__match_args__, Tight(1).double(), Tighter(1), Tighter.__slots__, Tight.__init__.__annotations__)
try:
    Tight(1).z = 5
except AttributeError as error:
    print(error)
print(asdict(Tight(1, [timedelta(1), {"k": Tight(2)}]), dict_factory=lambda pairs: {k.upper(): v for k, v in pairs}))
try:

    @dataclass
    class Wrong(Base):
        w: int
except TypeError as error:
    print(error)
try:

    @dataclass
    class Thawed(Reply):
        pass
except TypeError as error:
    print(error)


class Plain(Base):
    w: int = 1


print(Plain(5), Plain(5) == Base(5), Derived(1) == Base(1), Derived.__doc__, Base.__doc__)
