# title: A task runs by itself
# title-zh: 任务自己会运行
# section: 4.2
# claim: create_task puts a coroutine into the loop at once; the creator goes on and collects the result later.
# claim-zh: create_task 立即把协程交给事件循环；创建者继续执行，稍后再取结果。

import asyncio


async def download(name):
    print(f"{name}: started")
    await asyncio.sleep(2)
    print(f"{name}: finished")
    return f"contents of {name}"


async def main():
    task = asyncio.create_task(download("report.pdf"), name="download")
    print("main: the task exists but has not started")
    await asyncio.sleep(1)
    print("main: other work is done, now waiting")
    print("main:", await task)


asyncio.run(main())
