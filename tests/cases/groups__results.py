# A task group waits for all of its tasks at the end of its block; results are read afterwards.

import asyncio


async def square(number):
    await asyncio.sleep(number / 10)
    return number * number


async def main():
    async with asyncio.TaskGroup() as group:
        print(group)
        tasks = [group.create_task(square(number), name=f"square {number}") for number in (3, 1, 2)]
        print(group)
        await asyncio.sleep(0.15)
        print(group, [task.done() for task in tasks])
    print([task.result() for task in tasks], [task.get_name() for task in tasks], group)
    async with asyncio.TaskGroup():
        pass
    print("an empty group ends at once", asyncio.get_running_loop().time())


asyncio.run(main())
