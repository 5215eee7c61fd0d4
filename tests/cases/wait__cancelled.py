# Cancelling who waits does not cancel what is waited for.

import asyncio


async def job():
    await asyncio.sleep(2)
    print("job ends")
    return 7


async def waiter(task):
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        print("waiter cancelled", task.cancelled(), task._callbacks)
        raise


async def main():
    task = asyncio.create_task(job())
    waiting = asyncio.create_task(waiter(task))
    await asyncio.sleep(1)
    waiting.cancel()
    done, pending = await asyncio.wait([waiting])
    print(waiting.cancelled(), task.done())
    print(await task)


asyncio.run(main())
