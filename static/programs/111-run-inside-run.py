# title: One loop at a time
# title-zh: 一次只能有一个事件循环
# section: 3.1
# claim: asyncio.run refuses to start inside a running loop, and a loop that is closed takes no more work.
# claim-zh: 事件循环正在运行时，asyncio.run 会拒绝启动；已关闭的循环不再接受任务。

import asyncio


async def fetch():
    await asyncio.sleep(1)
    return "page"


async def main():
    inner = fetch()
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
    print("await instead:", await inner)
    return asyncio.get_running_loop()


loop = asyncio.run(main())
try:
    loop.call_soon(print, "too late")
except RuntimeError as error:
    print(error)
