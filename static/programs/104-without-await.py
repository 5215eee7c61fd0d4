# title: A call that runs nothing
# title-zh: 什么也没执行的调用
# section: 2.2
# claim: Calling a coroutine function only makes a coroutine object; without await its body never runs.
# claim-zh: 调用协程函数只会得到一个协程对象；没有 await，函数体永远不会执行。

import asyncio


async def greet(name):
    print(f"Hello, {name}!")


async def main():
    coro = greet("nobody")
    print(type(coro).__name__)
    del coro

    await greet("world")


asyncio.run(main())
