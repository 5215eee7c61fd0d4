# Recorded on the real clock
# Executors that are not shut down: their threads are joined at the end, and what is called after shutdown.

import asyncio
import concurrent.futures
import time


def work(name, seconds):
    time.sleep(seconds)
    print(name, "is done")
    return name


async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(pool, work, "slow", 1.0)
    other = loop.run_in_executor(None, work, "default", 0.5)
    await asyncio.sleep(0.1)
    print("main ends")


pool = concurrent.futures.ThreadPoolExecutor(1)
asyncio.run(main())
print("after run")
pool.shutdown()
try:
    pool.submit(work, "late", 0)
except RuntimeError as error:
    print(error)


async def after_shutdown():
    loop = asyncio.get_running_loop()
    try:
        loop.set_default_executor("pool")
    except TypeError as error:
        print(error)
    await loop.shutdown_default_executor()
    try:
        await asyncio.to_thread(work, "late", 0)
    except RuntimeError as error:
        print(error)


asyncio.run(after_shutdown())
left = concurrent.futures.ThreadPoolExecutor(1)
unheard = left.submit(lambda: 1 / 0)
left.submit(work, "at the end", 0.2)
print("end")
