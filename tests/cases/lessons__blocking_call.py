# time.sleep stops everything: timers come late, and nobody else runs meanwhile.

import asyncio
import time


async def ticker():
    loop = asyncio.get_running_loop()
    for number in range(4):
        print(f"{loop.time():.2f} tick {number}")
        await asyncio.sleep(0.5)


async def blocker(wait):
    await asyncio.sleep(0.6)
    print("blocker begins")
    wait(1)
    print("blocker ends")


async def nonblocker():
    await asyncio.sleep(0.6)
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_at(1, lambda: print(f"due at 1, runs at {loop.time():.2f}"))
    await asyncio.gather(ticker(), blocker(time.sleep))
    await asyncio.gather(ticker(), nonblocker())


asyncio.run(main())
