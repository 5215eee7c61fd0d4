# Caches and their corners: keys, kinds of arguments, recursion, methods, limits, errors, properties that are computed once.
import functools
from functools import cache, cached_property, lru_cache

calls = []


@lru_cache(maxsize=3)
def load(*args, **kwargs):
    calls.append((args, kwargs))
    return len(calls)


for arguments in [(1,), (1.0,), (True,), ("1",), ((1,),), (1,), (None,), (1,)]:
    print(arguments, load(*arguments), load.cache_info())
print(load(a=1, b=2), load(b=2, a=1), load(a=1, b=2), load(), load())
print(load.cache_parameters(), load.__wrapped__(9), load.__name__)
load.cache_clear()
print(load.cache_info(), load.cache_info().hits, load.cache_info()._asdict())


@lru_cache(maxsize=None, typed=True)
def typed(value, other=0):
    return type(value).__name__


print(typed(1), typed(1.0), typed(True), typed(value=1), typed(1, 0), typed.cache_info(), typed.cache_parameters())


@lru_cache(maxsize=0)
def never(x):
    return x


@lru_cache(maxsize=-5)
def negative(x):
    return x


print(never(1), never(1), never.cache_info(), negative(1), negative.cache_info())


@cache
def fails(x):
    calls.append(x)
    raise ValueError(x)


calls.clear()
for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print(error, calls)
print(fails.cache_info())


@cache
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(200), depth.cache_info())
try:
    load([1])
except TypeError as error:
    print(error)
try:
    load({})
except TypeError as error:
    print(error)
for attempt in (lambda: lru_cache("x"), lambda: lru_cache(1.5), lambda: lru_cache(5)(5), lambda: cache(5)):
    try:
        print(type(attempt()).__name__)
    except TypeError as error:
        print(error)



class Circle:
    made = 0

    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        "The area."
        type(self).made += 1
        return 3 * self.radius**2

    @lru_cache
    def scaled(self, by):
        return self.radius * by

    @staticmethod
    @cache
    def unit(n):
        calls.append(n)
        return n

    @classmethod
    @cache
    def of(cls, n):
        return cls(n)


c = Circle(2)
print(c.area, c.area, Circle.made, vars(c), Circle.area.__doc__, Circle.area.attrname)
c.area = 99
print(c.area)
del c.area
print(c.area, Circle.made, c.scaled(3), c.scaled(3), Circle.scaled.cache_info(), Circle.unit(1), c.unit(1), Circle.of(1) is Circle.of(1))
try:
    del c.other
except AttributeError as error:
    print(error)
try:

    class Two:
        a = b = cached_property(lambda self: 1)
except TypeError as error:
    print(type(error).__name__, error)


class Late:
    pass


Late.x = cached_property(lambda self: 1)
try:
    Late().x
except TypeError as error:
    print(error)


class Slots:
    __slots__ = ("a",)

    @cached_property
    def x(self):
        return 1


try:
    Slots().x
except TypeError as error:
    print(error)
