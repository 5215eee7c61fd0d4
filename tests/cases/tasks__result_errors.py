# result and exception of tasks in every state.

import asyncio


async def value():
    await asyncio.sleep(1)
    return [1]


async def fail():
    raise KeyError("key")


async def main():
    task = asyncio.create_task(value())
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    await task
    print(task.result() is task.result(), task.exception())
    bad = asyncio.create_task(fail())
    await asyncio.sleep(0)
    try:
        bad.result()
    except KeyError as error:
        print("result raises", error, error is bad.exception())
    task = asyncio.create_task(value())
    await asyncio.sleep(0.5)
    print(task.cancel(), task.cancelled(), task.done())


asyncio.run(main())
