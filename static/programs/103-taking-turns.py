# title: Taking turns
# title-zh: 轮流执行
# section: 2.1
# claim: Each await that has to wait hands control back, and the loop gives the next ready task its turn.
# claim-zh: 每个需要等待的 await 都会交还控制权，事件循环随即让下一个就绪的任务运行。

import asyncio


async def count(name, upto):
    for number in range(1, upto + 1):
        print(name, number)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(count("ping", 3), count("pong", 3))


asyncio.run(main())
