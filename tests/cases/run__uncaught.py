# An uncaught error in main leaves through asyncio.run with the program's own frames in its traceback.

import asyncio


async def inner(items):
    await asyncio.sleep(1)
    return items[3]


async def main():
    await asyncio.gather(inner([1, 2]), asyncio.sleep(5))


asyncio.run(main())
