# asyncio.run in a function that a coroutine calls: the new coroutine is never awaited.

import asyncio


async def fetch():
    return 1


def helper():
    return asyncio.run(fetch())


async def main():
    try:
        helper()
    except RuntimeError as error:
        print(error)
    loop = asyncio.get_event_loop()
    try:
        loop.run_until_complete(fetch())
    except RuntimeError as error:
        print(error)
    loop.create_task(fetch())
    asyncio.run(fetch())


asyncio.run(main())
