# The first failure cancels the siblings and the block; everything that failed comes out in one group.

import asyncio


async def fail(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("stubborn cancelled")
        raise KeyError("while cleaning up") from None


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1, ValueError("first")))
            other = group.create_task(stubborn())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("block cancelled", asyncio.current_task().cancelling(), group)
                raise
    except* ValueError as group_:
        print("ValueError", group_.exceptions)
    except* KeyError as group_:
        print("KeyError", group_.exceptions)
    print(other.done(), asyncio.current_task().cancelling(), asyncio.get_running_loop().time())


asyncio.run(main())
