# Children that make further children in their group: the block waits for all of them.

import asyncio


async def walk(group, name, depth):
    await asyncio.sleep(0.1)
    print(" " * (2 - depth) + name, len(group._tasks))
    if depth:
        for letter in "ab":
            group.create_task(walk(group, name + letter, depth - 1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(walk(group, "root", 2))
    print(f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())
