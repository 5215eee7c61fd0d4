# Setting an event wakes everybody who waits, in order; who comes while it is set does not wait; clear starts anew.

import asyncio


async def waiter(event, name):
    print(name, "waits")
    print(name, "sees", await event.wait(), "at", asyncio.get_running_loop().time())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in "abc"]
    await asyncio.sleep(1)
    event.set()
    event.set()
    tasks.append(asyncio.create_task(waiter(event, "late")))
    event.clear()
    print("cleared at once", event.is_set())
    await asyncio.sleep(1)
    print([task.done() for task in tasks])
    event.set()
    await asyncio.gather(*tasks)
    await waiter(event, "inline")
    print(repr(event).partition(" [")[2])


asyncio.run(main())
