# Fields in detail: defaults and factories, what takes part in init, repr, comparison and hashing, metadata, keyword-only.
import dataclasses
from dataclasses import KW_ONLY, MISSING, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


@dataclass
class Item:
    name: str
    price: float = field(default=1.0, metadata={"unit": "EUR"})
    tags: list = field(default_factory=list, repr=False)
    secret: str = field(default="s", compare=False, repr=False)
    total: float = field(init=False, default=0)
    count: ClassVar[int] = 0
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.total = self.price * scale
        type(self).count += 1


a = Item("x", 2.0, scale=3)
print(a, a.total, Item("x") == Item("x", secret="other"), Item.count, a.scale, Item("y").tags is Item("y").tags)
for f in fields(a):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, dict(f.metadata), f.kw_only)
print(asdict(a), astuple(a), fields(Item)[1].metadata["unit"], is_dataclass(a), is_dataclass(Item), is_dataclass(5))
attempt("replace", lambda: replace(a, name="z"))
attempt("replace with", lambda: replace(a, name="z", scale=2).total)
attempt("replace init", lambda: replace(a, total=3, scale=1))
attempt("few", lambda: Item())
attempt("many", lambda: Item(1, 2, 3, 4, 5, 6))
attempt("unknown", lambda: Item("x", colour=1))


@dataclass
class Options:
    path: str
    _: KW_ONLY
    verbose: bool = False
    depth: int = field(default=2, kw_only=False)
    level: int


print(Options("p", 3, level=1), Options.__match_args__)
attempt("positional", lambda: Options("p", 3, True))
attempt("missing", lambda: Options("p"))


@dataclass(frozen=True, order=True, slots=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


v = Version(1, 2)
print(v < Version(1, 3), sorted([Version(2), Version(1, 9, "z"), v]), hash(v) == hash(Version(1, 2, "q")), {v: 1}[Version(1, 2)], Version.__slots__, max(v, Version(0, 99)))
attempt("assign", lambda: setattr(v, "major", 5))
attempt("delete", lambda: delattr(v, "major"))
attempt("dict", lambda: v.__dict__)
attempt("compare", lambda: v < (1, 2))
attempt("equal", lambda: v == (1, 2))
attempt("unhashable", lambda: hash(Item("x")))
attempt("mutable", lambda: dataclass(type("M", (), {"__annotations__": {"x": list}, "x": []})))
attempt("order", lambda: dataclass(type("M", (), {"__annotations__": {"x": int, "y": int}, "x": 1})))
attempt("both", lambda: field(default=1, default_factory=int))
attempt("fields", lambda: fields(5))
attempt("asdict", lambda: asdict(Item))
attempt("no annotation", lambda: dataclass(type("M", (), {"x": field()})))
attempt("order without eq", lambda: dataclass(order=True, eq=False)(type("M", (), {})))
attempt("order defined", lambda: dataclass(order=True)(type("M", (), {"__lt__": lambda a, b: True})))
attempt("kw twice", lambda: dataclass(type("M", (), {"__annotations__": {"a": KW_ONLY, "b": KW_ONLY}})))
attempt("replace class", lambda: replace(Item, name=1))
Made = make_dataclass("Made", ["a", ("b", int), ("c", int, field(default=5))], bases=(Version,) if False else (), namespace={"sum": lambda self: self.b + self.c}, frozen=True)
print(Made(1, 2), Made(1, 2).sum(), Made.__annotations__, Made.__module__)
attempt("bad name", lambda: make_dataclass("M", ["1x"]))
attempt("keyword", lambda: make_dataclass("M", ["class"]))
attempt("twice", lambda: make_dataclass("M", ["a", "a"]))


@dataclass(repr=False, eq=False, init=False)
class Bare:
    x: int = 1


print(Bare().x, Bare() == Bare(), "Bare object" in repr(Bare()), Bare.__hash__ is object.__hash__)


@dataclass(unsafe_hash=True, match_args=False)
class Odd:
    x: int
    y: list = field(default_factory=list, hash=False)


print(hash(Odd(1)) == hash(Odd(1, [2])), hasattr(Odd, "__match_args__"), dataclasses.fields(Odd)[1])
