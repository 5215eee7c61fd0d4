# SystemExit in a task that nobody awaits stops the loop at once.

import asyncio


async def quits():
    await asyncio.sleep(1)
    raise SystemExit("stop everything")


async def main():
    task = asyncio.create_task(quits())
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main is cancelled by the shutdown")
        raise


asyncio.run(main())
