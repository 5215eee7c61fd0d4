# Cancelling a task that awaits a task reaches the innermost; each may turn it into something else.

import asyncio


async def innermost():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("innermost")
        raise


async def middle(task):
    try:
        await task
    except asyncio.CancelledError:
        print("middle", task.cancelled())
        raise ValueError("made of a cancellation")


async def outer(task):
    try:
        await task
    except ValueError as error:
        print("outer", error)
        return "recovered"


async def main():
    first = asyncio.create_task(innermost())
    second = asyncio.create_task(middle(first))
    third = asyncio.create_task(outer(second))
    await asyncio.sleep(1)
    print(third.cancel(), [task.cancelling() for task in (first, second, third)])
    print(await third, third.cancelled())


asyncio.run(main())
