# A finally block may await while the task is being cancelled; a second cancel interrupts it.

import asyncio


async def worker(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "cleaning")
        await asyncio.sleep(2)
        print(name, "cleaned")


async def main():
    start = asyncio.get_running_loop().time()
    for name, second in (("patient", False), ("hasty", True)):
        task = asyncio.create_task(worker(name))
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.sleep(1)
        if second:
            task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            print(name, "ended at", asyncio.get_running_loop().time() - start)


asyncio.run(main())
