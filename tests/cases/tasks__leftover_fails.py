# A leftover task that fails while it is being cancelled is reported.

import asyncio


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("failed during shutdown")


async def main():
    task = asyncio.create_task(background(), name="leftover")
    await asyncio.sleep(1)


asyncio.run(main())
print("after run")
