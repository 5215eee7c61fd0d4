# A timeout can be moved while it runs, and asked about.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as limit:
        print(limit, limit.when())
        limit.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
        print("still inside at", loop.time())
        limit.reschedule(None)
        await asyncio.sleep(5)
    print(limit, limit.expired())
    try:
        async with asyncio.timeout(None) as limit:
            await asyncio.sleep(1)
            limit.reschedule(loop.time() - 1)
            await asyncio.sleep(1)
            print("unreachable")
    except TimeoutError:
        print(limit, loop.time())
    try:
        async with asyncio.timeout_at(loop.time() + 1):
            await asyncio.sleep(2)
    except TimeoutError:
        print("timeout_at", loop.time())
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with limit:
            pass
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0):
            print("runs until it suspends")
            await asyncio.sleep(0)
            print("and a turn later")
            await asyncio.sleep(0)
            print("unreachable?")
    except TimeoutError:
        print("zero")


asyncio.run(main())
