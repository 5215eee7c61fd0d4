# An error in the block itself cancels the tasks and is part of the group that is raised.

import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            await asyncio.sleep(1)
            raise LookupError("in the block")
    except ExceptionGroup as error:
        print(repr(error), error.exceptions[0].__traceback__ is not None, error.__cause__, error.__suppress_context__)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("b"))
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as error:
        print("never started:", repr(error))


asyncio.run(main())
