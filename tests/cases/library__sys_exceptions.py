# The exception that is being handled, also across calls and tasks.
import asyncio
import sys


def show(label):
    kind, value, traceback = sys.exc_info()
    print(label, kind, repr(value), traceback is not None, sys.exception() is value)


def deep():
    show("in a call")
    try:
        [].pop()
    except IndexError:
        show("inner")
    show("outer again")


show("nothing")
try:
    raise KeyError("a")
except KeyError:
    show("handled")
    deep()
finally:
    show("finally")
show("after")


def generator():
    try:
        yield 1
    except ValueError:
        show("in a generator")
        yield 2
        show("resumed")


def outer():
    made = generator()
    next(made)
    made.throw(ValueError("thrown"))
    show("outside of the generator")
    try:
        raise OSError(2, "gone")
    except OSError:
        show("outside, handling")
        for _ in made:
            pass


outer()


async def worker(name):
    try:
        raise RuntimeError(name)
    except RuntimeError:
        await asyncio.sleep(0)
        show(name)


async def main():
    await asyncio.gather(worker("a"), worker("b"))
    show("main")


asyncio.run(main())
for wrong in (lambda: sys.exc_info(1), lambda: sys.exception(1)):
    try:
        wrong()
    except TypeError as error:
        print(error)
