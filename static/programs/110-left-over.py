# title: What asyncio.run leaves behind: nothing
# title-zh: asyncio.run 不留下任何任务
# section: 3.1
# claim: When main returns, asyncio.run cancels the tasks that are still going and waits until they have cleaned up.
# claim-zh: main 返回后，asyncio.run 会取消仍在运行的任务，并等它们清理完毕。

import asyncio


async def watch():
    try:
        while True:
            print("watching")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("told to stop")
        await asyncio.sleep(0.5)
        print("stopped")
        raise


async def main():
    watcher = asyncio.create_task(watch())
    await asyncio.sleep(2.5)
    print("main returns, watcher done:", watcher.done())


asyncio.run(main())
print("the loop is closed")
