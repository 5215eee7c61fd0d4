# An immediate shutdown throws away what is in the queue and lets join return.

import asyncio


async def main():
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    joined = asyncio.create_task(queue.join())
    taken = await queue.get()
    queue.shutdown(immediate=True)
    print(taken, queue, queue.empty())
    await asyncio.sleep(0)
    print("joined before the last is done:", joined.done())
    queue.task_done()
    await joined
    for coroutine in (queue.get(), queue.put(1)):
        try:
            await coroutine
        except asyncio.QueueShutDown as error:
            print(repr(error))
    empty = asyncio.Queue()
    getters = [asyncio.create_task(empty.get()) for _ in range(2)]
    await asyncio.sleep(0)
    empty.shutdown(immediate=True)
    print(await asyncio.gather(*getters, return_exceptions=True))


asyncio.run(main())
