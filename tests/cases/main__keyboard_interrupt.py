# KeyboardInterrupt out of a task stops the loop and goes through asyncio.run.

import asyncio


async def other():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("other: cancelled")
        raise


async def main():
    task = asyncio.create_task(other())
    await asyncio.sleep(1)
    raise KeyboardInterrupt


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("caught", repr(error))
raise KeyboardInterrupt
