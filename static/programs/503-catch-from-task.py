# title: Catching a task's error
# title-zh: 捕获任务的异常
# section: 6.4
# claim: A task keeps its exception until it is awaited; try/except around the await catches it there.
# claim-zh: 任务会保留自己的异常，直到被 await；在 await 外面加 try/except 就能捕获它。

import asyncio


async def divide(a, b):
    await asyncio.sleep(1)
    return a / b


async def main():
    task = asyncio.create_task(divide(1, 0))
    await asyncio.sleep(2)
    print("done:", task.done())
    try:
        print(await task)
    except ZeroDivisionError as error:
        print("caught:", error)
    else:
        print("no error")
    finally:
        print("going on")


asyncio.run(main())
