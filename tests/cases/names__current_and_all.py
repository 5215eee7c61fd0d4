# current_task, all_tasks and the running loop, from tasks and from callbacks.

import asyncio


def callback():
    print("callback:", asyncio.current_task(), asyncio.get_running_loop() is not None)


async def child():
    print("child:", asyncio.current_task().get_name())
    await asyncio.sleep(1)


async def main():
    print("main:", asyncio.current_task().get_name())
    task = asyncio.create_task(child(), name="child")
    asyncio.create_task(asyncio.sleep(5), name="sleeper")
    asyncio.get_running_loop().call_soon(callback)
    print(sorted(t.get_name() for t in asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())
    await task
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    return asyncio.current_task()


task = asyncio.run(main())
print(task.get_name(), task.done())
for name in ("current_task", "all_tasks", "get_running_loop"):
    try:
        getattr(asyncio, name)()
    except RuntimeError as error:
        print(name, error)
