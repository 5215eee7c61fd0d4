# A bounded queue makes its producer wait; join returns when everything was marked as done.

import asyncio


async def producer(queue):
    for number in range(5):
        await queue.put(number)
        print(f"{asyncio.get_running_loop().time():.1f} put {number}", queue)


async def consumer(queue):
    while True:
        number = await queue.get()
        await asyncio.sleep(1)
        print(f"{asyncio.get_running_loop().time():.1f} did {number}")
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    worker = asyncio.create_task(consumer(queue))
    await producer(queue)
    print("all put", queue.qsize(), queue.full(), queue.empty(), queue.maxsize)
    await queue.join()
    worker.cancel()
    print("joined at", asyncio.get_running_loop().time(), queue)
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
