# Two runs use two loops; task numbers go on, and nothing leaks from the first into the second.

import asyncio

loops = []


async def main(n):
    loops.append(asyncio.get_running_loop())
    print(n, asyncio.current_task().get_name(), loops[-1].time())
    await asyncio.sleep(1)
    return n * 2


print(asyncio.run(main(1)), asyncio.run(main(2)))
print(loops[0] is loops[1], [loop.is_closed() for loop in loops])
