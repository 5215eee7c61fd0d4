# Cancelling the task that owns a group cancels its children; the cancellation goes on, not a group.

import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cleans up")
        await asyncio.sleep(1)
        print(name, "done")
        raise


async def owner():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))


async def failing_owner():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(child("b"))
        try:
            await task
        finally:
            raise ValueError("instead of the cancellation")


async def main():
    for start in (owner, failing_owner):
        task = asyncio.create_task(start())
        await asyncio.sleep(1)
        task.cancel("enough")
        try:
            await task
        except asyncio.CancelledError as error:
            print("cancelled", repr(error), task.cancelled(), task.cancelling())
        except BaseExceptionGroup as error:
            print("group", repr(error), task.cancelling())


asyncio.run(main())
