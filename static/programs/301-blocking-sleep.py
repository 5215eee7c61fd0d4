# title: One call that stops everyone
# title-zh: 一个调用，全部卡住
# section: 6.1
# claim: time.sleep inside a coroutine freezes the whole loop: a timer that falls due must wait for it.
# claim-zh: 协程里的 time.sleep 会冻结整个事件循环：已经到期的定时器也只能等它结束。

import asyncio
import time


async def heartbeat(start):
    for beat in range(1, 5):
        await asyncio.sleep(0.5)
        print(f"{time.perf_counter() - start:.1f} s: beat {beat}")


async def careless():
    await asyncio.sleep(0.7)
    time.sleep(2)  # await asyncio.sleep(2) would let the others run


async def main():
    await asyncio.gather(heartbeat(time.perf_counter()), careless())


asyncio.run(main())
