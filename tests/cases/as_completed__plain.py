# The plain iterator of as_completed gives coroutines, each of which waits for the next result.

import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(job(name, seconds)) for name, seconds in (("slow", 3), ("fast", 1), ("middle", 2))]
    for waiter in asyncio.as_completed(tasks):
        print(type(waiter).__name__, await waiter, asyncio.get_running_loop().time())
    waiters = list(asyncio.as_completed([asyncio.create_task(job(name, 1)) for name in "xy"]))
    print(len(waiters), len(await asyncio.gather(*waiters)), await asyncio.gather(*asyncio.as_completed([job("z", 1)])))
    print(list(asyncio.as_completed([])))


asyncio.run(main())
