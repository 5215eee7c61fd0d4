# Functions with arguments already in: partial of functions, methods, classes and coroutines; partialmethod; reduce; ordering.
import asyncio
import copy
import functools
import operator
from functools import cmp_to_key, partial, partialmethod, reduce, total_ordering, update_wrapper, wraps


def join(*parts, sep="-", **rest):
    return sep.join(map(str, parts)), rest


p = partial(join, 1, sep="/")
q = partial(p, 2, end="!")
print(p(5), q(3, sep=":"), q.func is join, q.args, q.keywords, p == partial(join, 1, sep="/"))
print(repr(partial(int, base=2)), partial(int, base=2)("101"), repr(partial(max)), partial(dict, a=1)(b=2), partial(str.upper)("x"), partial("abc".replace, "b")("-"))
p.note = "mine"
r = copy.copy(p)
print(p.note, vars(p), r.args, getattr(r, "note", None), hasattr(p, "__name__"))


class Job:
    def __init__(self):
        self.log = []

    def set(self, state, *, by="nobody"):
        self.log.append((state, by))
        return self

    start = partialmethod(set, "started")
    stop = partialmethod(set, "stopped", by="timer")
    make = partialmethod(classmethod(lambda cls, n: (cls.__name__, n)), 5)
    plain = partial(join, "plain")

    def __call__(self, x):
        return x * 2


job = Job().start().stop(by="me").stop()
print(job.log, Job.start(Job()).log, Job.__dict__["start"], job.make(), job.plain(1), partial(job, 4)())
for attempt in (lambda: partial(), lambda: partial(5), lambda: partialmethod(5), lambda: partial(join, 1)(sep=1), lambda: q.args.append(1), lambda: setattr(q, "func", 1), lambda: partial(lambda: 1, 2)(), lambda: partial(len)(), lambda: partial(join, **{"a": 1})(**{"a": 2, "b": 3})):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


async def work(n, delay=0):
    await asyncio.sleep(delay)
    return n, delay


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, partial(print, "later", sep="", end="!\n"))
    print(await asyncio.gather(*map(partial(work, delay=2), range(3))))
    print(asyncio.iscoroutinefunction(partial(work, 1)), asyncio.iscoroutinefunction(work))
    loop.call_soon(partial(1 .__add__, 2))
    await asyncio.sleep(0)


asyncio.run(main())
print(reduce(operator.mul, range(1, 6)), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(max, [], 0), reduce(operator.add, [[1], [2]], []))
for attempt in (lambda: reduce(max, []), lambda: reduce(5, [1, 2]), lambda: reduce(max, 5), lambda: reduce(5, [1])):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
compare = cmp_to_key(lambda a, b: (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b))
print(sorted(["bb", "a", "ccc", "aa"], key=compare), compare("a") < compare("b"), compare("a") == compare("a"), compare("x").obj, min(["zz", "y"], key=compare))
try:
    compare("a") < "b"
except TypeError as error:
    print(error)


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented


a, b = Version("1.2"), Version("1.10")
print(a < b, a <= b, a > b, a >= b, a <= Version("1.2"), sorted([b, a], reverse=True)[0] is b)
for attempt in (lambda: a <= 3, lambda: a > "x", lambda: total_ordering(type("Empty", (), {}))):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


def decorate(function):
    @wraps(function, updated=())
    def inner(*args):
        return function(*args)

    return inner


def target(x: int) -> str:
    "Doc."


target.extra = 1
inner = decorate(target)
print(inner.__name__, inner.__doc__, inner.__annotations__, inner.__wrapped__ is target, vars(inner).keys(), update_wrapper(partial(target), target).__name__)
