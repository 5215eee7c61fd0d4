# Debug mode: where forgotten coroutines were created, slow tasks and callbacks by name, and calls from other threads.

import asyncio
import time


async def forgotten():
    pass


def helper():
    return forgotten()


async def slow_step():
    time.sleep(0.2)
    await asyncio.sleep(0.1)
    time.sleep(0.15)


def slow_callback(loop, n):
    time.sleep(n)


class Slow:
    def __call__(self):
        time.sleep(0.3)

    def method(self):
        time.sleep(0.3)


async def main():
    loop = asyncio.get_running_loop()
    helper()
    print("forgotten")
    coro = helper()
    del coro
    await asyncio.create_task(slow_step(), name="slow")
    loop.call_soon(slow_callback, loop, 0.5)
    loop.call_later(1, slow_callback, loop, 0.25)
    loop.call_soon(Slow())
    loop.call_soon(Slow().method)
    import functools
    loop.call_soon(functools.partial(slow_callback, loop, n=0.2))
    loop.call_soon(lambda: time.sleep(0.11))
    await asyncio.sleep(3)
    loop.slow_callback_duration = 1
    time.sleep(0.5)
    await asyncio.sleep(0)
    print(loop.slow_callback_duration)
    await slow_step()
    loop.slow_callback_duration = 0.05
    await slow_step()
    helper()


asyncio.run(main(), debug=True)
