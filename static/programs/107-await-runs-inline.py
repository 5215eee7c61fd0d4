# title: Awaiting is not starting a task
# title-zh: await 不等于启动任务
# section: 4.2
# claim: A coroutine that is awaited directly runs at once, inside its caller; the two tasks made before it start only on a later turn.
# claim-zh: 直接 await 的协程立刻在调用者内部运行；在它之前创建的两个任务要等到之后的轮次才开始。

import asyncio


async def step(name):
    print(f"{name}: running in {asyncio.current_task().get_name()}")
    await asyncio.sleep(0)
    print(f"{name}: done")


async def main():
    first = asyncio.create_task(step("first"), name="task-one")
    second = asyncio.create_task(step("second"), name="task-two")
    await step("third")
    await first
    await second


asyncio.run(main())
