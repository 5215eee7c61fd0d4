# A pool of workers over one queue, with results, failures and a clean end.

import asyncio
import random


async def worker(name, queue, results):
    while True:
        job = await queue.get()
        try:
            await asyncio.sleep(random.uniform(0.1, 0.5))
            if job % 7 == 3:
                raise ValueError(f"job {job} is bad")
            results.append((name, job))
        except ValueError as error:
            print(f"{asyncio.get_running_loop().time():.3f} {name}: {error}")
        finally:
            queue.task_done()


async def main():
    random.seed(7)
    queue, results = asyncio.Queue(), []
    for job in range(12):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(f"worker-{n}", queue, results)) for n in range(3)]
    await queue.join()
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print(f"{asyncio.get_running_loop().time():.3f}", results)


asyncio.run(main())
