# Locks, events and queues belong to the loop in which somebody first waited for them.

import asyncio


lock, event, queue, condition = asyncio.Lock(), asyncio.Event(), asyncio.Queue(), asyncio.Condition()
semaphore, barrier = asyncio.Semaphore(0), asyncio.Barrier(2)


async def wait_for_all(seconds):
    async def hold():
        async with lock:
            await asyncio.sleep(5)

    async def conditional():
        async with condition:
            await condition.wait()

    holder = asyncio.create_task(hold())
    await asyncio.sleep(0)
    for wait in (lock.acquire, event.wait, queue.get, conditional, semaphore.acquire, barrier.wait):
        try:
            await asyncio.wait_for(wait(), seconds)
        except Exception as error:
            text = str(error)
            print(type(error).__name__, text.partition(" object at ")[0], text[text.find(" is bound"):] if text else "")
    holder.cancel()


asyncio.run(wait_for_all(1))
asyncio.run(wait_for_all(1))
