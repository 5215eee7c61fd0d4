# Deadlines are floats: sums of delays keep their rounding, and order follows the sums.

import asyncio


async def steps(name, delay, count):
    for _ in range(count):
        await asyncio.sleep(delay)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(steps("0.1 x 3", 0.1, 3), steps("0.3 x 1", 0.3, 1), steps("0.15 x 2", 0.15, 2), steps("tiny", 1e-10, 2))
    await asyncio.sleep(0.7)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
