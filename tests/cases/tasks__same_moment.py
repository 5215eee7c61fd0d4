# Sleeps that end at one moment wake in the order in which they were begun; a blocking call delays them all.

import asyncio
import time


async def sleeper(name, delay):
    await asyncio.sleep(delay)
    print(name, asyncio.get_running_loop().time())


async def blocker():
    await asyncio.sleep(1)
    time.sleep(3)
    print("blocker", asyncio.get_running_loop().time())


async def main():
    tasks = []
    for name, delay in (("a", 2), ("b", 1), ("c", 2), ("d", 1.5)):
        tasks.append(asyncio.create_task(sleeper(name, delay)))
    tasks.append(asyncio.create_task(blocker()))
    tasks.append(asyncio.create_task(sleeper("e", 1)))
    for task in tasks:
        await task


asyncio.run(main())
