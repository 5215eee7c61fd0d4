# title: Hello, event loop
# title-zh: 你好，事件循环
# section: 3.1
# claim: asyncio.run makes a loop, runs one coroutine on it to the end and closes the loop.
# claim-zh: asyncio.run 创建事件循环，在其上把一个协程运行到结束，然后关闭循环。

import asyncio


async def hello():
    print("Hello world!")
    await asyncio.sleep(1)
    print("Hello again!")


asyncio.run(hello())
