"""Generators and coroutines in cycles are closed, so that their finally blocks run."""

import gc

gc.disable()


def generator(name, holder):
    try:
        yield holder
    finally:
        print("closed", name)


def cycle(name):
    holder = []
    made = generator(name, holder)
    holder.append(made)
    next(made)


cycle("one")
cycle("two")
print("before")
gc.collect()
print("after")


async def coroutine(holder):
    return holder


def never_awaited():
    holder = []
    holder.append(coroutine(holder))


never_awaited()
gc.collect()
print("end")
