# A timeout that ends while its body cleans up; a body that swallows the cancellation; one that raises another error.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                await asyncio.sleep(2)
                print("cleaned up at", loop.time())
    except TimeoutError as error:
        print("timeout", repr(error.__cause__), loop.time())
    async with asyncio.timeout(1) as limit:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("swallowed")
    print(limit.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                raise KeyError("during cleanup")
    except KeyError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
    try:
        async with asyncio.timeout(1):
            raise TimeoutError("my own")
    except TimeoutError as error:
        print(error, error.__cause__)


asyncio.run(main())
