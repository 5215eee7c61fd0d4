# A KeyboardInterrupt in a child is raised as it is, after the siblings ended.

import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends")


async def interrupt():
    await asyncio.sleep(1)
    raise KeyboardInterrupt("from a child")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child())
        group.create_task(interrupt())


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error))
