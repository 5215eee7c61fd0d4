# title: Cancelled before it began
# title-zh: 还没开始就被取消
# section: 4.2
# claim: A task that is cancelled before its first step never runs its body: not even its try block is entered.
# claim-zh: 任务若在第一步之前就被取消，函数体完全不会执行，连 try 都进不去。

import asyncio


async def careful():
    try:
        print("careful: started")
        await asyncio.sleep(10)
    finally:
        print("careful: cleaned up")


async def main():
    early = asyncio.create_task(careful())
    early.cancel()
    await asyncio.wait([early])
    print("cancelled early:", early.cancelled())

    late = asyncio.create_task(careful())
    await asyncio.sleep(0)
    late.cancel()
    await asyncio.wait([late])
    print("cancelled late:", late.cancelled())


asyncio.run(main())
