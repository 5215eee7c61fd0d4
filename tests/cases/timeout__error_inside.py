# An error inside the block wins over the timeout; a swallowed cancellation still times out.

import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("translated") from None
    except ValueError as error:
        print("value error", error)
    print(asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as limit:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("swallowed")
    print("no TimeoutError", limit.expired(), asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    print("goes on")


asyncio.run(main())
