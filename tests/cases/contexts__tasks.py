# A task gets a copy of its creator's context; what it sets does not come back; a context can be given.

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def child(name):
    print(name, "sees", user.get())
    user.set(name)
    await asyncio.sleep(0)
    print(name, "has", user.get())


async def main():
    user.set("main")
    await asyncio.gather(child("a"), child("b"))
    print("main has", user.get())
    await child("inline")
    print("main has", user.get())
    shared = contextvars.copy_context()
    await asyncio.create_task(child("shared"), context=shared)
    print(shared[user], user.get())
    task = asyncio.create_task(child("later"), context=shared)
    print(task.get_context() is shared)
    await task
    async with asyncio.TaskGroup() as group:
        group.create_task(child("grouped"), context=shared)
    print(shared[user])


asyncio.run(main())
print(user.get())
