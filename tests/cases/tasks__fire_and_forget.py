# The loop holds its tasks weakly while they wait for nothing else: keep a reference, and discard it when done.

import asyncio
import gc

background = set()


async def job(number):
    await asyncio.sleep(number)
    print("job", number)
    if number == 2:
        raise ValueError("job 2")


async def forgotten():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("forgotten: thrown away")


async def main():
    for number in (1, 2, 3):
        task = asyncio.create_task(job(number), name=f"job {number}")
        background.add(task)
        task.add_done_callback(background.discard)
    asyncio.create_task(forgotten(), name="forgotten")
    await asyncio.sleep(1.5)
    gc.collect()
    print(len(background))
    await asyncio.sleep(2)
    print(len(background))


asyncio.run(main())
