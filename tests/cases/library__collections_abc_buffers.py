# Abstract classes of one's own beside theirs: hooks, inherited mixins, views over live data, and Buffer.
import abc
from collections import UserDict
from collections.abc import Buffer, Callable, Collection, Hashable, ItemsView, KeysView, Mapping, MappingView, Sequence, Set, Sized, ValuesView


class Closeable(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Closeable:
            return any("close" in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented

    @abc.abstractmethod
    def close(self): ...


class File:
    def close(self):
        print("closed")


class Sub(Closeable):
    pass


print(isinstance(File(), Closeable), isinstance(5, Closeable), issubclass(File, Sub))
try:
    Sub()
except TypeError as error:
    print(error)


class Stock(Mapping):
    def __init__(self, **items):
        self.items_ = items

    def __getitem__(self, key):
        return self.items_[key]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)


s = Stock(a=1, b=2)
keys, items, values = s.keys(), s.items(), s.values()
s.items_["c"] = 3
print(list(keys), list(items), list(values), len(keys), keys, "a" in keys, ("a", 1) in items, ("a", 9) in items, 3 in values, list(reversed(list(keys))))
print(sorted(keys & "ab"), sorted(keys ^ {"a", "z"}), keys - {"a"}, sorted(items & {("a", 1)}), keys <= {"a", "b", "c", "d"}, keys.isdisjoint("xy"), type(keys | "q").__name__, keys == {"a", "b", "c"}, items == {("a", 1), ("b", 2), ("c", 3)})
print(s == {"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 2, "c": 3} == s, s == Stock(a=1), s != 5, {**s}, dict(s), s.get("z"), "z" in s)
try:
    hash(s)
except TypeError as error:
    print(error)
try:
    reversed(s)
except TypeError as error:
    print(error)
match s:
    case {"a": x, **rest}:
        print(x, rest)


class Frozen(Set, Hashable):
    def __init__(self, items):
        self.items = tuple(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    __hash__ = Set._hash


f = Frozen([3, 1, 3])
print(hash(f) == hash(frozenset([1, 3])), f == {1, 3}, {f: 1}[f], (f | [9]).items, (f & {1}).items, (f - {1}).items, ({5} | f).items if isinstance({5} | f, Frozen) else {5} | f, f <= {1, 3}, {1} < f)
print([isinstance(x, Buffer) for x in (b"", bytearray(), "", 1)], isinstance(KeysView({}), MappingView), KeysView({"a": 1}), ItemsView({"a": 1}), ValuesView({"a": 1}))


class Handler:
    def __call__(self):
        return 1


print(isinstance(Handler(), Callable), isinstance(Handler, Callable), callable(Handler()), issubclass(UserDict, Mapping), issubclass(Handler, Sized))


class Text(str, Sequence):
    pass


print(isinstance(Text("a"), Sequence), Text("ab").index("b"), Text.__mro__[1:3])


class Both(Sized, Callable):
    def __len__(self):
        return 3

    def __call__(self):
        return len(self)


print(Both()(), sorted(Collection.__abstractmethods__), Both.__abstractmethods__)
