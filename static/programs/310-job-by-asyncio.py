# title: One job, three ways: asyncio
# title-zh: 同一件事的三种做法：asyncio
# section: 6.1
# claim: Three waits of a second overlap in one thread: each task says where it waits, and the loop runs whoever is ready.
# claim-zh: 三个一秒的等待在同一个线程里重叠：任务写明自己在哪里等待，事件循环运行已就绪的任务。

import asyncio
import time


async def fetch(name):
    print(f"{name}: asked")
    await asyncio.sleep(1)  # the network answers
    return f"{name}: answered"


async def main():
    start = time.perf_counter()
    for answer in await asyncio.gather(fetch("a"), fetch("b"), fetch("c")):
        print(answer)
    print(f"{time.perf_counter() - start:.0f} s with one thread")


asyncio.run(main())
