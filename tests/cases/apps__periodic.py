# Periodic jobs that do not drift, one that is slow, and stopping them.

import asyncio


async def every(seconds, job, *args):
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        due += seconds
        await asyncio.sleep(due - loop.time())
        await job(*args)


async def tick(name, takes=0.0):
    print(f"{asyncio.get_running_loop().time():.2f} {name}")
    if takes:
        await asyncio.sleep(takes)


async def main():
    tasks = [asyncio.create_task(every(0.5, tick, "fast")), asyncio.create_task(every(0.7, tick, "slow", 1.0))]
    await asyncio.sleep(3.2)
    for task in tasks:
        print(task.cancel())
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
