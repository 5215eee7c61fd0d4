# wait_for with None, zero, a negative number, a finished future and a task.

import asyncio


async def quick():
    print("quick")
    return "q"


async def slow():
    print("slow starts")
    await asyncio.sleep(5)


async def main():
    print(await asyncio.wait_for(quick(), None))
    print(await asyncio.wait_for(quick(), 5))
    for limit in (0, -1):
        try:
            print(await asyncio.wait_for(quick(), limit))
        except TimeoutError:
            print("no time at all", limit)
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError:
        print("timeout")
    task = asyncio.create_task(slow())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        print("task cancelled:", task.cancelled())
    future = asyncio.get_running_loop().create_future()
    future.set_result("ready")
    print(await asyncio.wait_for(future, 0))


asyncio.run(main())
