# Cancelling a waiter before and after it was woken: no permit is lost, none is made up.

import asyncio


async def acquire(semaphore, name):
    try:
        await semaphore.acquire()
        print(name, "acquired")
    except asyncio.CancelledError:
        print(name, "cancelled", semaphore._value)
        raise


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.create_task(acquire(semaphore, name)) for name in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    semaphore.release()
    tasks[0].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([task.done() for task in tasks], semaphore._value, semaphore.locked())
    semaphore.release()
    print(await asyncio.gather(*tasks, return_exceptions=True), semaphore._value)


asyncio.run(main())
