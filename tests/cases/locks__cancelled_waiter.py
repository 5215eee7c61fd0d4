# A waiter that is cancelled leaves the queue of a lock; one that was woken and then cancelled passes its turn on.

import asyncio


async def user(lock, name, hold=1):
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        print(name, "gave up", lock.locked())
        raise
    try:
        print(name, "got it at", asyncio.get_running_loop().time())
        await asyncio.sleep(hold)
    finally:
        lock.release()


async def main():
    lock = asyncio.Lock()
    first = asyncio.create_task(user(lock, "first"))
    second = asyncio.create_task(user(lock, "second"))
    third = asyncio.create_task(user(lock, "third"))
    await asyncio.sleep(0.5)
    second.cancel()
    await asyncio.gather(first, second, third, return_exceptions=True)

    await lock.acquire()
    fourth = asyncio.create_task(user(lock, "fourth"))
    fifth = asyncio.create_task(user(lock, "fifth"))
    await asyncio.sleep(0)
    # The release wakes the fourth, which is cancelled before it runs.
    lock.release()
    fourth.cancel()
    print(await asyncio.gather(fourth, fifth, return_exceptions=True))


asyncio.run(main())
