# In debug mode futures, tasks and handles show where they were made.

import asyncio


async def child():
    await asyncio.sleep(1)


def made(thing):
    return repr(thing).replace(hex(id(thing)), "0x")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(child(), name="child")
    print(task)
    print(asyncio.current_task())
    print(loop.create_future())
    print(asyncio.Future())
    print(asyncio.Task(child(), name="direct", loop=loop))
    print(loop.create_task(child(), name="by the loop"))
    print(loop.call_soon(print, "soon"))
    print(loop.call_later(1, print, "later", 5))
    print(loop.call_at(2, print, "at"))
    print(loop.call_soon_threadsafe(print, "threadsafe"))
    gathered = asyncio.gather(child())
    print(gathered)
    print(type(task._source_traceback).__mro__[-2].__name__, task._source_traceback[-2][3])
    handle = loop.call_soon(print, "cancelled")
    handle.cancel()
    print(handle)
    async with asyncio.TaskGroup() as group:
        print(group.create_task(child(), name="grouped"))
    await gathered


asyncio.run(main(), debug=True)
