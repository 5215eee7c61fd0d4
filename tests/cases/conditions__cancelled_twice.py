# A second cancellation while a condition takes its lock again is kept until it has the lock.

import asyncio


async def wait(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError as error:
            print("cancelled:", error, condition.locked(), asyncio.current_task().cancelling())
            raise


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(wait(condition))
    await asyncio.sleep(0)
    async with condition:
        task.cancel("first")
        await asyncio.sleep(1)
        task.cancel("second")
        await asyncio.sleep(1)
        print("released at", asyncio.get_running_loop().time())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), condition.locked())


asyncio.run(main())
