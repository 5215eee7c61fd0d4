# title: The old way: loop.create_task
# title-zh: 旧写法：loop.create_task
# section: 4.2
# claim: Before asyncio.run and asyncio.create_task, programs made the loop and closed it themselves.
# claim-zh: 在 asyncio.run 和 asyncio.create_task 出现之前，程序要自己创建并关闭事件循环。

import asyncio


async def hello(name, delay):
    await asyncio.sleep(delay)
    print(f"Hello from {name}")
    return name


loop = asyncio.new_event_loop()
try:
    first = loop.create_task(hello("the first task", 1))
    second = loop.create_task(hello("the second task", 0.5))
    print(loop.run_until_complete(first))
    print(second.result())
finally:
    loop.close()
