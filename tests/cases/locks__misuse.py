# Releasing what is not held, `with` instead of `async with`, awaiting a lock, and the text of each error.

import asyncio


async def main():
    lock = asyncio.Lock()
    for attempt in (lock.release, lambda: lock.__enter__(), lambda: asyncio.Lock(loop=None)):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__, error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)
    try:
        await lock
    except TypeError as error:
        print(error)
    print(await lock.acquire(), lock.locked())
    lock.release()
    print(lock.locked())
    async with lock as value:
        print(value)


asyncio.run(main())
