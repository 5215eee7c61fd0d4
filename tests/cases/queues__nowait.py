# get_nowait and put_nowait raise where get and put would wait, and wake those who do.

import asyncio


async def main():
    queue = asyncio.Queue(1)
    for call in (queue.get_nowait, lambda: queue.put_nowait(1), lambda: queue.put_nowait(2)):
        try:
            print(call())
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(type(error).__name__, str(error) == "", error.__class__.__mro__[1].__name__)
    waiting = asyncio.create_task(queue.put(3))
    await asyncio.sleep(0)
    print(queue, queue.get_nowait(), queue)
    await waiting
    print(queue.get_nowait())
    getters = [asyncio.create_task(queue.get()) for _ in range(2)]
    await asyncio.sleep(0)
    print(queue)
    queue.put_nowait("x")
    await asyncio.sleep(0)
    queue.put_nowait("y")
    print(await asyncio.gather(*getters))


asyncio.run(main())
