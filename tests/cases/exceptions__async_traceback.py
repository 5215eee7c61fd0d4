# Tracebacks through coroutines, tasks and generators.

import asyncio


async def level_three():
    await asyncio.sleep(1)
    return {}["missing"]


async def level_two():
    async with asyncio.timeout(5):
        return await level_three()


async def numbers():
    yield 1
    yield 1 / 0


async def level_one(task):
    try:
        await task
    except KeyError as error:
        print("caught", error)
        async for n in numbers():
            print(n)


async def main():
    task = asyncio.create_task(level_two())
    await level_one(task)


asyncio.run(main())
