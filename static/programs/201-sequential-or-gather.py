# title: One after another, or together
# title-zh: 依次等待，还是一起等待
# section: 4.1
# claim: Awaiting one coroutine after another adds their delays up; gather lets them pass at the same time.
# claim-zh: 逐个 await 会把等待时间相加；gather 让它们同时流逝。

import asyncio
import time


async def brew(drink, minutes):
    await asyncio.sleep(minutes)
    return drink


async def main():
    start = time.perf_counter()
    await brew("tea", 2)
    await brew("coffee", 3)
    print(f"one after another: {time.perf_counter() - start:.0f} s")

    start = time.perf_counter()
    await asyncio.gather(brew("tea", 2), brew("coffee", 3))
    print(f"together: {time.perf_counter() - start:.0f} s")


asyncio.run(main())
