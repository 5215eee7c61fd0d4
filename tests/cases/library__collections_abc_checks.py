# Who counts as what: isinstance by structure, by registration and by inheritance, for the built-in types and one's own.
import asyncio
import collections
from collections.abc import *

kinds = [Hashable, Iterable, Iterator, Reversible, Generator, Sized, Container, Collection, Callable, Set, MutableSet, Mapping, MutableMapping, MappingView, KeysView, ItemsView, ValuesView, Sequence, MutableSequence, Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator, Buffer]


async def coroutine(): ...


async def agen():
    yield 1


made = coroutine()
things = [1, "a", b"a", bytearray(b"a"), [1], (1,), {1: 2}, {1}, frozenset(), range(3), iter([]), (x for x in ()), {}.keys(), {}.items(), {}.values(), len, int, made, agen(), None, collections.deque(), collections.OrderedDict(), collections.Counter(), collections.ChainMap(), enumerate([]), zip(), map(len, []), reversed([]), slice(1), Ellipsis, object(), lambda: 1, coroutine]
for thing in things:
    print(type(thing).__name__, " ".join(kind.__name__ for kind in kinds if isinstance(thing, kind)))
made.close()


class Duck:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


class Unhashable:
    def __eq__(self, other):
        return True


class NotIterable(Duck):
    __iter__ = None


class Old:
    def __getitem__(self, i):
        raise IndexError


class Wait:
    def __await__(self):
        yield


class Next:
    def __next__(self):
        raise StopIteration


for cls in (Duck, Unhashable, NotIterable, Old, Wait, Next):
    print(cls.__name__, [kind.__name__ for kind in kinds if issubclass(cls, kind)])
try:
    iter(NotIterable())
except TypeError as error:
    print(error)


class Registered:
    def __len__(self):
        return 0


print(Sequence.register(Registered) is Registered, issubclass(Registered, Sequence), isinstance(Registered(), Iterable), issubclass(Registered, MutableSequence), Sequence in Registered.__mro__)


@Mapping.register
class Decorated:
    def keys(self):
        return []


match Registered():
    case []:
        print("empty sequence")
    case _:
        print("other")
match Decorated():
    case {}:
        print("mapping")
for attempt in (lambda: Sequence.register(5), lambda: isinstance(1, Iterable[int]), lambda: issubclass(5, Iterable), lambda: Sequence.register(Sequence), lambda: MutableSequence.register(Sequence), lambda: Hashable(), lambda: Iterator().__next__(), lambda: Callable[int], lambda: Callable[[int]], lambda: issubclass(list, Sequence[int])):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print(Iterable[int], Callable[[int], str], Callable[..., int], Mapping[str, int].__args__, Generator[int, None, str], Awaitable[None] | None, isinstance(len, Callable), Iterable[int] == Iterable[int], Callable[[int], str].__args__, ByteString.__name__ if False else "", Set.__abstractmethods__ == {"__contains__", "__iter__", "__len__"})


class Stepper(Coroutine):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 2:
            raise StopIteration(self.n)
        return None

    def throw(self, kind, value=None, tb=None):
        raise kind

    def close(self):
        print("closed")

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)


async def main():
    print(await Stepper())
    task = asyncio.ensure_future(Stepper())
    print(type(task).__name__, await task)


asyncio.run(main())


class Gen(Generator):
    def send(self, value):
        print("send", value)
        return value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


g = Gen()
print(next(g), g.send(5), iter(g) is g)
for attempt in (lambda: g.throw(ValueError), lambda: g.throw(ValueError("x")), lambda: g.close()):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
