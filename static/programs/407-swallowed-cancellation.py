# title: A task that will not be cancelled
# title-zh: 拒绝取消的任务
# section: 6.2
# claim: Whoever catches CancelledError and goes on defeats every time limit around it; catch it only to raise it again.
# claim-zh: 捕获 CancelledError 后继续运行，会让外层的所有时限失效；捕获它之后应当重新引发。

import asyncio


async def stubborn():
    for attempt in range(1, 4):
        try:
            await asyncio.sleep(2)
            print(f"attempt {attempt}: slept well")
        except BaseException as error:  # except Exception would let it through
            print(f"attempt {attempt}: ignored {type(error).__name__}")


async def main():
    async with asyncio.timeout(1):
        await stubborn()
    print(f"the limit of 1 s did nothing: {asyncio.get_running_loop().time():.0f} s")


asyncio.run(main())
