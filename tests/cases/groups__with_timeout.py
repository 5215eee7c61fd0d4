# A timeout around a group, and a group inside of which one child has a timeout of its own.

import asyncio


async def work(name, seconds, limit=None):
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(seconds)
            print(name, "finished")
    except TimeoutError:
        print(name, "too slow")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                group.create_task(work("a", 1))
                group.create_task(work("b", 3, limit=1.5))
                group.create_task(work("c", 5))
    except TimeoutError as error:
        print("all of it", type(error.__cause__).__name__, asyncio.get_running_loop().time())
    print(asyncio.current_task().cancelling())


asyncio.run(main())
