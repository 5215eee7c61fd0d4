# cancelling counts requests; uncancel takes one back.

import asyncio


async def worker():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("requests", task.cancelling())
        print("after uncancel", task.uncancel())
    await asyncio.sleep(1)
    print("went on", task.cancelling())
    return "result"


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel()
    task.cancel()
    print(await task)
    print(task.uncancel(), task.uncancel())


asyncio.run(main())
