# title: Eager tasks
# title-zh: 主动任务（eager）
# section: 7
# claim: An eager task starts inside create_task and goes on until it first has to wait, so it begins before its creator continues.
# claim-zh: 主动任务在 create_task 内部就开始运行，直到第一次需要等待，因此它比创建者的下一行更早。

import asyncio


async def work(name):
    print(f"  {name}: starts")
    await asyncio.sleep(1)
    print(f"  {name}: ends")


async def main():
    print("ordinary tasks")
    tasks = [asyncio.create_task(work(name), name=name) for name in ("a", "b")]
    print("main goes on")
    await asyncio.gather(*tasks)

    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print("eager tasks")
    tasks = [asyncio.create_task(work(name), name=name) for name in ("c", "d")]
    print("main goes on")
    loop.set_task_factory(None)
    await asyncio.gather(*tasks)


asyncio.run(main())
