# A timeout needs a task and a running loop.

import asyncio


try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)
limit = asyncio.timeout_at(5)
print(limit)


def callback():
    try:
        asyncio.timeout(1).__aenter__().send(None)
    except RuntimeError as error:
        print(error)
    print(asyncio.current_task())


async def main():
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(1)
    try:
        asyncio.timeout("soon")
    except TypeError as error:
        print(error)


asyncio.run(main())
