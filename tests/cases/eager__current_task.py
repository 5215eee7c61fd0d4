# Within its first step an eager task is the current one; afterwards its creator is again.

import asyncio


def current():
    return asyncio.current_task().get_name()


async def grandchild():
    print("grandchild:", current(), sorted(task.get_name() for task in asyncio.all_tasks()))
    await asyncio.sleep(0)
    print("grandchild later:", current())


async def child():
    print("child:", current())
    task = asyncio.create_task(grandchild(), name="grandchild")
    print("child again:", current())
    await task
    print("child at its end:", current())


async def main():
    asyncio.current_task().set_name("main")
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(child(), name="child")
    print("main:", current(), task.done(), task.get_coro() is None)
    await task
    print("main:", current(), task.get_coro(), sorted(task.get_name() for task in asyncio.all_tasks()))


asyncio.run(main())
