# A queue between coroutines of one thread.
import asyncio
import queue


async def producer(jobs):
    for number in range(3):
        jobs.put(number)
        await asyncio.sleep(0)
    jobs.put(None)


async def consumer(jobs):
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            await asyncio.sleep(0)
            continue
        if job is None:
            return
        print("job", job)


async def main():
    jobs = queue.Queue()
    await asyncio.gather(producer(jobs), consumer(jobs))


asyncio.run(main())
