# In debug mode the loop says which step or callback took longer than slow_callback_duration.

import asyncio
import time


async def sluggish():
    time.sleep(0.15)
    await asyncio.sleep(0)
    time.sleep(0.05)


def callback(seconds):
    time.sleep(seconds)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.slow_callback_duration, loop.get_debug())
    await asyncio.create_task(sluggish(), name="sluggish")
    loop.call_soon(callback, 0.2)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 0.05
    await asyncio.create_task(sluggish(), name="again")
    loop.call_later(0.1, callback, 0.05)
    await asyncio.sleep(0.2)
    loop.set_debug(False)
    await asyncio.create_task(sluggish(), name="quiet")
    time.sleep(1)


asyncio.run(main(), debug=True)
