# wait_for waits for the cleanup of what it cancelled, and so takes longer than its timeout.

import asyncio


async def slow_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(3)
        print("cleaned up")


async def refuses():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "answer after all"


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(slow_cleanup(), 1)
    except TimeoutError as error:
        print("timed out at", loop.time(), repr(error), repr(error.__cause__))
    print(await asyncio.wait_for(refuses(), 1), loop.time())


asyncio.run(main())
