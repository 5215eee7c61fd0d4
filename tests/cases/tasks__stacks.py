# Task.get_stack and print_stack of tasks that wait, run, have ended and have failed.

import asyncio
import sys


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def fails():
    await asyncio.sleep(0)
    raise ValueError("failed")


async def main():
    waiting = asyncio.create_task(outer(), name="waiting")
    failing = asyncio.create_task(fails(), name="failing")
    print([frame.f_code.co_name for frame in waiting.get_stack()])
    await asyncio.sleep(0.5)
    print([frame.f_code.co_name for frame in asyncio.current_task().get_stack()][-1])
    for task in (waiting, failing):
        print(task.get_name(), [(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack()])
        task.print_stack(file=sys.stdout)
        print([frame.f_code.co_name for frame in task.get_stack(limit=1)])
    failing.exception()
    await waiting
    waiting.print_stack(file=sys.stdout)
    print(waiting.get_stack())
    failing.print_stack(limit=1, file=sys.stdout)
    failing.print_stack()


asyncio.run(main())
