# What objects are.
import asyncio
import functools
import inspect


def function():
    """Doc.

        indented
    """


async def coroutine():
    pass


def generator():
    yield


async def async_generator():
    yield


class Class:
    """Class doc"""

    def method(self):
        pass

    async def work(self):
        pass

    @property
    def value(self):
        return 1


tests = [name for name in dir(inspect) if name.startswith("is")]
for label, value in {
    "function": function, "coroutine": coroutine, "generator": generator, "async_generator": async_generator, "class": Class,
    "method": Class().method, "work": Class().work, "module": inspect, "built-in": len, "lambda": lambda: 0, "property": Class.value,
    "partial": functools.partial(coroutine), "int": 5,
}.items():
    print(label, [name for name in tests if getattr(inspect, name)(value)])
made = coroutine()
print(inspect.iscoroutine(made), inspect.isawaitable(made), inspect.getcoroutinestate(made))
made.close()
print(inspect.getcoroutinestate(made))
items = generator()
print(inspect.getgeneratorstate(items), next(items), inspect.getgeneratorstate(items), inspect.isgenerator(items))
items.close()
print(inspect.getgeneratorstate(items), inspect.isasyncgen(async_generator()))
print(repr(inspect.getdoc(function)), inspect.getdoc(Class), inspect.getmro(Class) == Class.__mro__, inspect.currentframe().f_lineno)
print([name for name, value in inspect.getmembers(Class, inspect.isfunction)], inspect.cleandoc("  a\n    b\n      c\n"))


async def main():
    return inspect.isawaitable(asyncio.sleep(0).close() or asyncio.get_running_loop().create_future())


print(asyncio.run(main()))
