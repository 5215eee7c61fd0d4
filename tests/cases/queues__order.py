# First in first out, last in first out, and smallest first; equal ones of a priority queue by what follows.

import asyncio


async def drain(queue):
    return [await queue.get() for _ in range(queue.qsize())]


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for item in (3, 1, 4, 1, 5, 9, 2, 6):
            queue.put_nowait(item)
        print(queue, await drain(queue))
    jobs = asyncio.PriorityQueue()
    for job in ((2, "code"), (1, "eat"), (3, "sleep"), (1, "drink")):
        await jobs.put(job)
    print(await drain(jobs))
    mixed = asyncio.PriorityQueue()
    await mixed.put((1, {}))
    try:
        await mixed.put((1, {}))
    except TypeError as error:
        print(error, mixed.qsize())


asyncio.run(main())
