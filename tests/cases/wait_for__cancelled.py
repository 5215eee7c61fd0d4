# Cancelling wait_for cancels what it waits for; what that does instead comes out.

import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("refuses to be cancelled")
        return "kept"


async def outer(coroutine, limit):
    try:
        return await asyncio.wait_for(coroutine, limit)
    finally:
        print("outer ends at", asyncio.get_running_loop().time())


async def main():
    task = asyncio.create_task(outer(asyncio.sleep(10), 20))
    await asyncio.sleep(1)
    task.cancel("why")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    task = asyncio.create_task(outer(stubborn(), 20))
    await asyncio.sleep(1)
    task.cancel()
    print(await task, task.cancelling())
    try:
        print(await outer(stubborn(), 1))
    except TimeoutError:
        print("TimeoutError")


asyncio.run(main())
