# A bounded semaphore refuses more releases than acquisitions, an unbounded one grows; negative values are refused.

import asyncio


async def main():
    plain, bounded = asyncio.Semaphore(1), asyncio.BoundedSemaphore(1)
    plain.release()
    print(plain._value)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    await bounded.acquire()
    bounded.release()
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        try:
            kind(-1)
        except ValueError as error:
            print(error)
    zero = asyncio.Semaphore(0)
    print(zero.locked(), repr(zero).partition(" [")[2])
    try:
        await asyncio.wait_for(zero.acquire(), 1)
    except TimeoutError:
        print("nobody released it")
    asyncio.get_running_loop().call_later(1, zero.release)
    print(await zero.acquire(), asyncio.get_running_loop().time())


asyncio.run(main())
