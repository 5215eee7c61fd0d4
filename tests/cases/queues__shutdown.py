# After shutdown nothing can be put; what is in the queue can still be taken, then get raises too.

import asyncio


async def consumer(queue, name):
    try:
        while True:
            item = await queue.get()
            print(name, item, "at", asyncio.get_running_loop().time())
            await asyncio.sleep(1)
            queue.task_done()
    except asyncio.QueueShutDown as error:
        print(name, "shut down", repr(error))


async def producer(queue):
    try:
        for item in range(10):
            await queue.put(item)
    except asyncio.QueueShutDown:
        print("producer stopped at", item)


async def main():
    queue = asyncio.Queue(2)
    tasks = [asyncio.create_task(work) for work in (consumer(queue, "a"), consumer(queue, "b"), producer(queue))]
    await asyncio.sleep(2.5)
    queue.shutdown()
    print(queue)
    for call in (lambda: queue.put_nowait(1), lambda: asyncio.create_task(queue.put(2))):
        try:
            await call()
        except asyncio.QueueShutDown as error:
            print(repr(error))
    await queue.join()
    await asyncio.gather(*tasks)
    try:
        queue.get_nowait()
    except asyncio.QueueShutDown as error:
        print(repr(error))


asyncio.run(main())
