# title: Second rule of await: only an awaitable
# title-zh: await 规则二：后面必须是可等待对象
# section: 3.2
# claim: A coroutine, a task or a future can be awaited; anything else raises TypeError.
# claim-zh: 协程、Task、Future 都可以 await；await 其他对象会引发 TypeError。

import asyncio


async def answer():
    return 42


async def main():
    print("coroutine:", await answer())
    print("task:", await asyncio.create_task(answer()))

    future = asyncio.get_running_loop().create_future()
    future.set_result(42)
    print("future:", await future)

    try:
        await 42
    except TypeError as error:
        print("number:", error)


asyncio.run(main())
