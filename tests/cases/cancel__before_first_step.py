# A task cancelled before its first step never runs its body.

import asyncio


async def body():
    print("never printed")


async def main():
    task = asyncio.create_task(body())
    print(task.cancel(), task.cancel(), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled(), task.done(), task.cancel())


asyncio.run(main())
