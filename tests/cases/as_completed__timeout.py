# When the time is over, each waiter that is left raises TimeoutError; the tasks go on.

import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "ends at", asyncio.get_running_loop().time())
    return name


async def main():
    tasks = [asyncio.create_task(job(name, seconds)) for name, seconds in (("a", 1), ("b", 3), ("c", 4))]
    for waiter in asyncio.as_completed(tasks, timeout=2):
        try:
            print(await waiter)
        except TimeoutError as error:
            print("timeout", repr(error), asyncio.get_running_loop().time())
    try:
        async for task in asyncio.as_completed(tasks, timeout=0.5):
            print("done:", task.result())
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())
    await asyncio.gather(*tasks)


asyncio.run(main())
