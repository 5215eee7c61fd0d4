# title: Changing your mind
# title-zh: 中途取消
# section: 4.2
# claim: cancel raises CancelledError inside the task at the await where it waits, so it can still clean up.
# claim-zh: cancel 会在任务正等待的 await 处引发 CancelledError，任务仍有机会做清理。

import asyncio


async def countdown():
    try:
        for number in range(10, 0, -1):
            print(number)
            await asyncio.sleep(1)
        print("Lift-off!")
    except asyncio.CancelledError:
        print("countdown: stopping")
        raise


async def main():
    task = asyncio.create_task(countdown())
    await asyncio.sleep(2.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: cancelled =", task.cancelled())


asyncio.run(main())
