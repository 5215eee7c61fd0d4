# The asynchronous iterator of as_completed gives back the tasks themselves, as they end.

import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError(name)
    return name


async def main():
    tasks = {asyncio.create_task(job(name, seconds)): name for name, seconds in (("a", 2), ("bad", 1), ("c", 3))}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], task.done(), task.exception() or task.result())
    async for task in asyncio.as_completed([job("made here", 1)]):
        print(task.result())
    async for task in asyncio.as_completed([]):
        print("never")


asyncio.run(main())
