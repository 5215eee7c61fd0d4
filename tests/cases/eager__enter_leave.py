# The functions by which other libraries' tasks take part: entering and leaving, registering and unregistering.

import asyncio


class Other:
    """Enough of a task."""

    def __init__(self, loop):
        self._loop = loop

    def get_loop(self):
        return self._loop

    def done(self):
        return False

    def __repr__(self):
        return "<Other>"


async def sleeper():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    asyncio._leave_task(loop, me)
    print(asyncio.current_task())
    try:
        asyncio._leave_task(loop, me)
    except RuntimeError as error:
        print(str(error).partition("<Task")[0])
    asyncio._enter_task(loop, me)
    print(asyncio.current_task() is me)
    try:
        asyncio._enter_task(loop, me)
    except RuntimeError as error:
        print(str(error).partition("<Task")[0])
    other = Other(loop)
    asyncio._register_task(other)
    print(other in asyncio.all_tasks())
    asyncio._unregister_task(other)
    print(other in asyncio.all_tasks())
    task = asyncio.create_task(sleeper())
    asyncio._unregister_task(task)
    print(task in asyncio.all_tasks())
    asyncio._register_task(task)
    print(task in asyncio.all_tasks())
    await task


asyncio.run(main())
