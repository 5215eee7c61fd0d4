# Names, the repr in every state, and what a task knows about itself.

import asyncio


async def nap(seconds):
    await asyncio.sleep(seconds)
    return "rested"


async def fail():
    raise ValueError("no")


async def main():
    print(asyncio.current_task())
    task = asyncio.create_task(nap(1))
    named = asyncio.create_task(fail(), name="named")
    number = asyncio.create_task(nap(0), name=7)
    print(task, named.get_name(), repr(number.get_name()), task.get_coro().__name__)
    await asyncio.sleep(0)
    print(task)
    print(named)
    task.set_name("renamed")
    task.cancel()
    print(task)
    await asyncio.sleep(0)
    print(task, number.done())
    print(await number, number)
    print(named.exception(), task.done(), task.get_loop() is asyncio.get_running_loop())
    try:
        task.set_result(1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
