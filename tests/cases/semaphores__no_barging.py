# A woken waiter has its permit already: nobody who comes meanwhile takes it away.

import asyncio


async def take(semaphore, name):
    await semaphore.acquire()
    print(name, "took", semaphore._value)


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    waiting = asyncio.create_task(take(semaphore, "waiting"))
    await asyncio.sleep(0)
    semaphore.release()
    print("free?", not semaphore.locked())
    barging = asyncio.create_task(take(semaphore, "barging"))
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    await asyncio.gather(waiting, barging)
    print(semaphore._value)


asyncio.run(main())
