# Cancelling the gather cancels every child, in order; the waiter hears of it after the last.

import asyncio


async def wait(name, cleanup):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "cleaning")
        await asyncio.sleep(cleanup)
        print(name, "cleaned")


async def main():
    both = asyncio.gather(wait("a", 2), wait("b", 1))
    await asyncio.sleep(1)
    print("cancel", both.cancel(), both.done())
    try:
        await both
    except asyncio.CancelledError:
        print("cancelled", both.cancelled())

    async def waiter():
        await asyncio.gather(wait("c", 0), wait("d", 0), return_exceptions=True)

    task = asyncio.create_task(waiter())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("waiter cancelled")


asyncio.run(main())
