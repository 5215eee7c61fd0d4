# title: An error that nobody asked about
# title-zh: 没有人过问的异常
# section: 6.4
# claim: A task's exception is only reported when the last reference to the task goes: too late to do anything about it.
# claim-zh: 任务的异常要到最后一个引用消失时才会被报告，那时已来不及处理。

import asyncio


async def save():
    await asyncio.sleep(1)
    raise OSError("disk full")


async def main():
    task = asyncio.create_task(save(), name="save")
    await asyncio.sleep(2)
    print("failed a second ago, and not a word:", task.done())

    del task
    print("forgotten; only now it was reported")


asyncio.run(main())
