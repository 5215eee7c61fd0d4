# The clocks: what they start from and what moves them.

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    print(time.time(), time.monotonic(), time.perf_counter(), loop.time())
    await asyncio.sleep(1.5)
    print(time.time(), time.monotonic(), time.perf_counter(), loop.time())
    time.sleep(0.25)
    print(time.monotonic(), loop.time(), time.monotonic_ns(), time.perf_counter() - time.perf_counter())
    total = 0
    for n in range(100_000):
        total += n
    print(total, loop.time())
    try:
        time.sleep(-1)
    except ValueError as error:
        print(error)
    await asyncio.sleep(-5)
    print(await asyncio.sleep(0, "zero"), loop.time())


asyncio.run(main())
