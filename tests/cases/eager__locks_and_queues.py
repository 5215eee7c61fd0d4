# Eager tasks with locks, queues and semaphores: what does not have to wait goes through at once.

import asyncio


async def user(lock, name):
    async with lock:
        print(name, "holds the lock")
        await asyncio.sleep(0.1)
    print(name, "let go")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    lock, queue = asyncio.Lock(), asyncio.Queue()
    tasks = [asyncio.create_task(user(lock, name)) for name in "ab"]
    getter = asyncio.create_task(queue.get())
    putter = asyncio.create_task(queue.put("item"))
    print(getter.done(), putter.done(), queue.qsize(), lock.locked())
    print(await getter)
    await asyncio.gather(*tasks)
    event = asyncio.Event()
    waiting = [asyncio.create_task(event.wait()) for _ in range(2)]
    event.set()
    print(await asyncio.gather(*waiting, asyncio.create_task(event.wait())))


asyncio.run(main())
