# title: Once only
# title-zh: 只能用一次
# section: 2.2
# claim: A coroutine object can be awaited once; a task keeps its result, so it may be awaited again and again.
# claim-zh: 一个协程对象只能 await 一次；Task 会保存结果，可以反复 await。

import asyncio


async def roll():
    await asyncio.sleep(1)
    return 6


async def main():
    task = asyncio.create_task(roll())
    print("task:", await task, await task)

    coro = roll()
    print("coroutine:", await coro)
    try:
        await coro
    except RuntimeError as error:
        print("again:", error)


asyncio.run(main())
