# One exception object raised to several waiters, its traceback growing.

import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("shared")


async def main():
    task = asyncio.create_task(fail())
    caught = []
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            caught.append(error)
    print(caught[0] is caught[1], caught[0] is task.exception())
    results = await asyncio.gather(task, task, return_exceptions=True)
    print(len(results), results[0] is caught[0])
    await task


asyncio.run(main())
