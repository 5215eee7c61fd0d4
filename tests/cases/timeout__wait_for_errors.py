# An error inside wait_for passes through; a cancellation from outside stays a cancellation.

import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("inside")


async def main():
    try:
        await asyncio.wait_for(fail(), 5)
    except ValueError as error:
        print("passed through", error)
    task = asyncio.create_task(asyncio.wait_for(asyncio.sleep(10), 5), name="waiting")
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled, not timed out")
    try:
        await asyncio.wait_for(asyncio.sleep(1, "just in time"), 1)
        print("no timeout")
    except TimeoutError:
        print("timeout at the same moment")


asyncio.run(main())
