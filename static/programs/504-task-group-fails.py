# title: One for all: TaskGroup
# title-zh: 同进同退：TaskGroup
# section: 6.4
# claim: When one task of a group fails the group cancels the others, waits for them, and raises all errors together.
# claim-zh: 组里有一个任务失败时，TaskGroup 取消其余任务，等它们结束，再把所有错误一起引发。

import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        if name == "bad":
            raise ValueError("bad luck")
        print(f"{name}: done")
    except asyncio.CancelledError:
        print(f"{name}: cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("quick", 1))
            group.create_task(work("bad", 2))
            group.create_task(work("slow", 3))
    except* ValueError as errors:
        print("the group raised:", errors.exceptions)


asyncio.run(main())
