# A heap of timers, some of them cancelled, fires in order of time and of creation.

import asyncio
import random


async def main():
    loop = asyncio.get_running_loop()
    fired = []
    handles = []
    for n in range(40):
        delay = random.randrange(5)
        handles.append(loop.call_later(delay, fired.append, (delay, n)))
    for handle in handles[::3]:
        handle.cancel()
    await asyncio.sleep(10)
    print(len(fired), fired == sorted(fired))
    print(fired)


asyncio.run(main())
