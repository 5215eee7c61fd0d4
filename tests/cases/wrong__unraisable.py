# Errors that nobody can catch: in __del__, in weak references' callbacks, in generators that are closed by dying.

import asyncio
import gc
import sys
import weakref


class Bad:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError(f"in __del__ of {self.name}")


def callback(ref):
    raise LookupError("in a callback")


def generator():
    try:
        yield 1
    finally:
        raise OSError("in finally")


def stubborn():
    try:
        yield 1
    finally:
        yield 2


async def stubborn_coroutine():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(2)


async def main():
    Bad("a temporary")
    print("one")
    bad = Bad("rebound")
    bad = None
    print("two")
    kept = Bad("in a cycle")
    kept.me = kept
    del kept
    gc.collect()
    print("three")
    class Plain:
        pass
    thing = Plain()
    ref = weakref.ref(thing, callback)
    del thing
    print("four")
    g = generator()
    next(g)
    del g
    print("five")
    g = stubborn()
    next(g)
    del g
    print("six")
    c = stubborn_coroutine()
    c.send(None)
    del c
    print("seven")
    task = asyncio.create_task(asyncio.sleep(1))
    task.add_done_callback(lambda task: Bad("in a done callback"))
    task.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("eight")


asyncio.run(main())


def hook(unraisable):
    print("hook:", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg,
          getattr(unraisable.object, "__qualname__", None))


sys.unraisablehook = hook
Bad("for the hook")
g = stubborn()
next(g)
del g


def bad_hook(unraisable):
    raise TypeError("in the hook")


sys.unraisablehook = bad_hook
Bad("for the bad hook")
sys.unraisablehook = sys.__unraisablehook__
last = Bad("left to the end")
print("end")
