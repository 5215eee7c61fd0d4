# title: A time limit that is overrun
# title-zh: 超出时限的 wait_for
# section: 6.2
# claim: wait_for waits until what it cancelled has ended, so one second of patience takes three with a slow clean-up.
# claim-zh: wait_for 要等被取消的对象真正结束，如果清理很慢，一秒的时限就会变成三秒。

import asyncio


async def query():
    try:
        await asyncio.sleep(10)
    finally:
        print("query: rolling back")
        await asyncio.sleep(2)


async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.wait_for(query(), timeout=1)
    except TimeoutError:
        print(f"timed out after {loop.time():.0f} s, not 1 s")


asyncio.run(main())
