# Warnings as they come out on standard error: the line, the category, stack levels, and which are silent to begin with.
import asyncio
import warnings


def deprecated(function):
    def wrapper(*args):
        warnings.warn(f"{function.__name__} is deprecated", DeprecationWarning, stacklevel=2)
        return function(*args)

    return wrapper


@deprecated
def old(x):
    return x * 2


class API:
    @property
    def field(self):
        warnings.warn("field goes away", FutureWarning, stacklevel=2)
        return 1

    def helper(self):
        warnings.warn("three levels up", stacklevel=3)


def calls(api):
    api.helper()


print(old(2))
for _ in range(3):
    old(1)
api = API()
print(api.field + api.field)
calls(api)
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("imports", ImportWarning)
warnings.warn("resources", ResourceWarning)
warnings.warn("bytes", BytesWarning)
warnings.warn("runtime", RuntimeWarning)
warnings.warn("unicode", UnicodeWarning)
warnings.warn("two\nlines")
warnings.warn("far", stacklevel=50)
warnings.warn_explicit("elsewhere", UserWarning, "missing.py", 12)


async def main():
    warnings.warn("in a coroutine")
    await asyncio.sleep(0)
    await asyncio.gather(*(warner(n) for n in range(2)))


async def warner(n):
    warnings.warn(f"same place {n}")
    warnings.warn("same place")


asyncio.run(main())
exec("import warnings\nwarnings.warn('from exec')", {"__name__": "made"})


@warnings.deprecated("use new instead")
def former():
    return 1


@warnings.deprecated("class gone", category=UserWarning)
class Former:
    pass


class Sub(Former):
    pass


@warnings.deprecated("quiet", category=None)
def quiet():
    return 3


print(former(), former.__deprecated__, former.__name__, type(Former()).__name__, Sub.__name__, quiet())
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("never seen")
warnings.warn("last")
