# What is reported in debug mode says where the thing that it is about was made.

import asyncio
import gc


async def fail():
    raise ValueError("unheard")


def bad(value):
    raise KeyError(value)


def deep(loop, depth):
    if depth:
        return deep(loop, depth - 1)
    loop.call_soon(bad, "soon")
    loop.call_later(0.5, bad, "later")


def deeper(loop, depth):
    if depth:
        return deeper(loop, depth - 1)
    loop.call_soon(loop.call_exception_handler, {"message": "in a callback"})


async def hang():
    await asyncio.get_running_loop().create_future()


async def main():
    loop = asyncio.get_running_loop()
    asyncio.create_task(fail(), name="failing")
    deep(loop, 3)
    await asyncio.sleep(1)
    asyncio.create_task(hang(), name="hanging")
    await asyncio.sleep(0)
    gc.collect()
    loop.call_exception_handler({"message": "by hand"})
    deeper(loop, 3)
    future = loop.create_future()
    future.set_exception(OSError("nobody asks"))
    del future
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
