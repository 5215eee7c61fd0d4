# Timers due at the same moment fire in the order of creation; what that means for timeouts and sleeps.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as limit:
            await asyncio.sleep(1)
            print("slept in time", limit.expired())
    except TimeoutError:
        print("the timeout's timer was first")
    sleeper = asyncio.create_task(asyncio.sleep(1, "slept"))
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(1):
            print(await sleeper)
    except TimeoutError:
        print("timed out although the sleeper's timer was first", sleeper.cancelled(), sleeper.done())
    try:
        async with asyncio.timeout(1), asyncio.timeout(1):
            await asyncio.sleep(2)
    except TimeoutError as error:
        print("both", repr(error), loop.time())
    for name in "ab":
        loop.call_later(1, print, "timer", name)
    loop.call_at(loop.time() + 1, print, "timer c")
    await asyncio.sleep(1)
    print("after the timers")


asyncio.run(main())
