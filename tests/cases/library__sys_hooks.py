# displayhook, unraisablehook, hooks of asynchronous generators, recursion limit.
import asyncio
import sys

sys.displayhook([1, 2])
sys.displayhook(None)
print(_)


def unraisable(args):
    print("unraisable:", args.exc_type.__name__, args.exc_value, args.err_msg, args.object.__qualname__)


class Dies:
    def __del__(self):
        raise ValueError("while dying")


sys.unraisablehook = unraisable
Dies()
sys.unraisablehook = sys.__unraisablehook__

print(sys.get_asyncgen_hooks())
for wrong in ({"firstiter": 1}, {"finalizer": "a"}):
    try:
        sys.set_asyncgen_hooks(**wrong)
    except TypeError as error:
        print(error)
sys.set_asyncgen_hooks(firstiter=lambda made: print("first iteration of", made.__name__))


async def numbers():
    yield 1


iterator = numbers()
try:
    iterator.__anext__().send(None)
except StopIteration as stop:
    print(stop.value)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks() == (None, None))


async def main():
    hooks = sys.get_asyncgen_hooks()
    print(callable(hooks.firstiter), callable(hooks.finalizer))


asyncio.run(main())

print(sys.getrecursionlimit())
sys.setrecursionlimit(100)


def down(n):
    return n and down(n - 1)


try:
    down(500)
except RecursionError as error:
    print(str(error)[:32])
sys.setrecursionlimit(1500)
print(down(1200), sys.getrecursionlimit())
for wrong in (0, -1, "a", 1.5):
    try:
        sys.setrecursionlimit(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
