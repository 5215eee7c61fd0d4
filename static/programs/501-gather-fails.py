# title: gather with an error inside
# title-zh: gather 里出了错
# section: 6.4
# claim: The first error comes out of gather at once, but the other tasks keep running.
# claim-zh: 第一个错误会立刻由 gather 引发，但其余任务仍在继续运行。

import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError("bad luck")
    print(f"{name}: done")
    return name


async def main():
    try:
        print(await asyncio.gather(work("quick", 1), work("bad", 2), work("slow", 3)))
    except ValueError as error:
        print("gather raised:", error)
    await asyncio.sleep(2)
    print("main: done")


asyncio.run(main())
