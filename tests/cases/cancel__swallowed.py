# A task that swallows CancelledError goes on and ends as if nothing had been.

import asyncio


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
            print("slept")
        except asyncio.CancelledError as error:
            print("swallowed", repr(error))
    return "survived"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    task.cancel("first")
    await asyncio.sleep(0)
    task.cancel("second")
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
