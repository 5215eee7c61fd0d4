# A condition must be held for wait and notify; a foreign lock may be shared by two conditions.

import asyncio


async def main():
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all, condition.release):
        try:
            call()
        except RuntimeError as error:
            print(error)
    for coroutine in (condition.wait(), condition.wait_for(lambda: False)):
        try:
            await coroutine
        except RuntimeError as error:
            print(error)
    lock = asyncio.Lock()
    full, empty = asyncio.Condition(lock), asyncio.Condition(lock)
    async with full:
        print(lock.locked(), empty.locked())
        empty.notify()
    async with lock:
        full.notify_all()
    print(lock.locked())


asyncio.run(main())
