# Eager tasks run their first step inside their creator: the start order is the reverse of that of plain tasks.

import asyncio


async def child(name, waits):
    print(name, "starts")
    if waits:
        await asyncio.sleep(0)
        print(name, "goes on")
    return name


async def run(title):
    print(title)
    tasks = []
    for name, waits in (("a", True), ("b", False), ("c", True)):
        print("creating", name)
        tasks.append(asyncio.create_task(child(name, waits), name=name))
        print("created", name, tasks[-1].done())
    print(await asyncio.gather(*tasks))


async def main():
    await run("plain")
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await run("eager")


asyncio.run(main())
