# Eager tasks in a task group, one of which is done before it is returned.

import asyncio


async def cached(key, cache={}):
    if key in cache:
        return cache[key]
    await asyncio.sleep(1)
    cache[key] = key.upper()
    return cache[key]


async def fails():
    raise OSError("at once")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    for _ in range(2):
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(cached(key)) for key in "ab"]
            print([task.done() for task in tasks])
        print([task.result() for task in tasks], asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            print("the block goes on")
            await asyncio.sleep(1)
            print("not to here")
    except* OSError as error:
        print(error.exceptions)


asyncio.run(main())
