# Copying: shared and own parts, recursion, hooks, slots, subclasses of built-in types, what cannot be copied.
import asyncio
import collections
import copy
import datetime
import enum
import functools
import re
from dataclasses import dataclass, field


class Point:
    def __init__(self, x, tags):
        self.x, self.tags = x, tags


p = Point(1, [1])
shallow, deep = copy.copy(p), copy.deepcopy(p)
print(shallow.tags is p.tags, deep.tags is p.tags, vars(deep), type(deep).__name__)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is not loop, twin)
shared = [0]
pair = copy.deepcopy([shared, shared, (shared,)])
print(pair[0] is pair[1], pair[2][0] is pair[0], pair[0] is not shared)
t = (1, "a", (2,))
print(copy.deepcopy(t) is t, copy.deepcopy((1, [2])) == (1, [2]), copy.copy((1, [2])), copy.copy(5), copy.deepcopy(None), copy.deepcopy(len) is len, copy.deepcopy(Point) is Point, copy.copy(p.__init__).__name__)


class Hooks:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        print("__copy__")
        return Hooks(self.n)

    def __deepcopy__(self, memo):
        print("__deepcopy__", type(memo).__name__, len(memo))
        made = Hooks(copy.deepcopy(self.n, memo))
        memo[id(self)] = made
        return made


h = Hooks([1])
copy.copy(h)
print([x.n for x in copy.deepcopy([h, h])])


class State:
    def __init__(self):
        self.a, self.lock = 1, "lock"

    def __getstate__(self):
        print("getstate")
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)
        self.lock = "new lock"


print(copy.copy(State()).lock, copy.deepcopy(State()).__dict__)


class Slots:
    __slots__ = ("a", "b", "__dict__")

    def __init__(self):
        self.a, self.c = [1], 3


s = copy.copy(Slots())
print(s.a, s.c, hasattr(s, "b"), copy.deepcopy(Slots()).a)


class Reduced:
    def __init__(self, n, m=0):
        self.n, self.m = n, m

    def __reduce__(self):
        return Reduced, (self.n, 5), {"extra": True}


r = copy.copy(Reduced(1))
print(r.n, r.m, r.extra)


class Args:
    def __new__(cls, a, b):
        made = super().__new__(cls)
        made.pair = a, b
        return made

    def __getnewargs__(self):
        return self.pair


print(copy.copy(Args(1, 2)).pair, copy.deepcopy(Args([1], 2)).pair)


class MyDict(dict):
    pass


class MyList(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = "n"


d = MyDict(a=[1])
d.attr = [2]
e = copy.deepcopy(d)
f = copy.copy(MyList([[1]]))
print(e, e.attr, type(e).__name__, e["a"] is d["a"], f, f.note, type(f).__name__)


class Color(enum.Enum):
    RED = 1


@dataclass
class Tree:
    value: int
    kids: list["Tree"] = field(default_factory=list)


tree = Tree(1, [Tree(2)])
other = copy.deepcopy(tree)
other.kids[0].value = 9
print(tree, other, copy.copy(Color.RED) is Color.RED, copy.deepcopy({Color.RED: [1]}), copy.deepcopy(datetime.datetime(2024, 1, 1)), copy.deepcopy(collections.deque([[1]], 3)), copy.copy(collections.OrderedDict(a=1)), copy.deepcopy(collections.Counter("aab")), copy.copy(re.compile("a")) is re.compile("a"), copy.deepcopy({1, 2}), copy.deepcopy(frozenset([(1,)])), copy.copy(bytearray(b"x")), copy.deepcopy(range(3)), copy.copy(slice(1, 2)))
error = ValueError("x", [1])
error.note = 1
print(repr(copy.copy(error)), copy.deepcopy(error).args, copy.copy(error).note, copy.replace(Tree(1), value=5))


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("generator", lambda: copy.copy(x for x in ()))
attempt("deep generator", lambda: copy.deepcopy([(x for x in ())]))
attempt("module", lambda: copy.deepcopy(re))
attempt("replace", lambda: copy.replace(5, x=1))
attempt("replace unknown", lambda: copy.replace(Tree(1), zz=1))
attempt("none", lambda: copy.copy())
attempt("slots without state", lambda: copy.copy(type("S", (), {"__slots__": ()})()))
attempt("error", lambda: copy.Error is copy.error)


async def main():
    attempt("lock", lambda: type(copy.copy(asyncio.Lock())).__name__)
    coroutine = main()
    attempt("coroutine", lambda: copy.copy(coroutine))
    coroutine.close()
    attempt("task", lambda: copy.copy(asyncio.current_task()))
    config = {"retries": [1, 2], "nested": {"a": ()}}
    mine = copy.deepcopy(config)
    mine["retries"].append(3)
    print(config, mine)


asyncio.run(main())
