# In debug mode a loop refuses callbacks that could only fail later.

import asyncio
import functools


async def coroutine_function():
    pass


async def main():
    loop = asyncio.get_running_loop()
    coroutine = coroutine_function()
    for callback in (coroutine, coroutine_function, 5, None, functools.partial(coroutine_function)):
        for schedule in (loop.call_soon, functools.partial(loop.call_later, 1), loop.call_soon_threadsafe):
            try:
                schedule(callback).cancel()
                print("accepted", type(callback).__name__)
            except TypeError as error:
                print(str(error).partition(" at 0x")[0])
    coroutine.close()
    loop.set_debug(False)
    handle = loop.call_soon(coroutine_function)
    handle.cancel()
    print(loop.get_debug(), loop)


asyncio.run(main(), debug=True)
print(asyncio.run(asyncio.sleep(0, "not in debug mode"), debug=False))
