# title: Three workers and one queue
# title-zh: 三个 worker，一个队列
# section: 6
# claim: join returns when task_done was called for every item; workers then still wait for more, so they are cancelled.
# claim-zh: 每一项都调用过 task_done 后 join 才返回；此时 worker 仍在等待新的数据项，所以要取消它们。

import asyncio


async def worker(name, queue):
    while True:
        job, seconds = await queue.get()
        await asyncio.sleep(seconds)
        print(f"{asyncio.get_running_loop().time():.0f} s: {name} finished {job}")
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job, seconds in (("a", 3), ("b", 1), ("c", 2), ("d", 2), ("e", 1)):
        queue.put_nowait((job, seconds))

    workers = [asyncio.create_task(worker(f"worker {n}", queue), name=f"worker {n}") for n in (1, 2, 3)]
    await queue.join()
    print("every job is done")

    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)


asyncio.run(main())
