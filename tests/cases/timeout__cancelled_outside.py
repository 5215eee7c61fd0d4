# A timeout block that is cancelled from outside, before, at and after its own deadline.

import asyncio


async def limited(limit, cleanup):
    try:
        async with asyncio.timeout(limit):
            try:
                await asyncio.sleep(10)
            finally:
                await asyncio.sleep(cleanup)
    except TimeoutError:
        print("timed out", asyncio.get_running_loop().time())
        raise
    except asyncio.CancelledError:
        print("cancelled", asyncio.get_running_loop().time())
        raise


async def main():
    for limit, cleanup, cancel_after in ((5, 0, 1), (2, 3, 3), (2, 0, 2)):
        task = asyncio.create_task(limited(limit, cleanup))
        await asyncio.sleep(cancel_after)
        print("cancel", task.cancel())
        results = await asyncio.gather(task, return_exceptions=True)
        print([type(result).__name__ for result in results], task.cancelled())


asyncio.run(main())
