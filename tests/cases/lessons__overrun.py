# wait_for waits for the cleanup of what it cancels, so it may take longer than its limit.

import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning up")
        await asyncio.sleep(2)
        print("clean")


async def failing_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("cleanup failed")


async def main():
    loop = asyncio.get_running_loop()
    for function in (careful, failing_cleanup):
        start = loop.time()
        try:
            await asyncio.wait_for(function(), 1)
        except (TimeoutError, OSError) as error:
            print(f"{type(error).__name__} after {loop.time() - start} s", repr(error.__context__))


asyncio.run(main())
