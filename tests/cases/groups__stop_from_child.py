# Ending a group early by an exception that is caught with except*: a recipe.

import asyncio


class Stop(Exception):
    pass


async def stop():
    raise Stop


async def job(number, delay):
    print(f"job {number} starts")
    await asyncio.sleep(delay)
    print(f"job {number} ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, 0.5))
            group.create_task(job(2, 1.5))
            await asyncio.sleep(1)
            group.create_task(stop())
    except* Stop:
        pass
    print("stopped at", asyncio.get_running_loop().time())


asyncio.run(main())
