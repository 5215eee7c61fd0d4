# A coroutine object runs once.

import asyncio


async def once():
    return 1


async def main():
    coro = once()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)

    coro = once()
    task = asyncio.create_task(coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)
    try:
        print(await task)
    except RuntimeError as error:
        print(error)

    async def slow():
        await asyncio.sleep(1)

    coro = slow()
    first = asyncio.create_task(coro)
    await asyncio.sleep(0)
    try:
        await coro
    except RuntimeError as error:
        print(error)
    await first


asyncio.run(main())
