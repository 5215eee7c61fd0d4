# What a task sees of a context variable: its own copy, made when the task is made, not when it first runs.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")
depth = contextvars.ContextVar("depth")


async def child(name):
    before = user.get()
    user.set(name)
    await asyncio.sleep(0)
    return before, user.get(), depth.get("no depth")


async def generator():
    for n in range(2):
        token = user.set(f"gen{n}")
        yield user.get()
        user.reset(token)


async def main():
    loop = asyncio.get_running_loop()
    print(user.get())
    user.set("main")
    task = asyncio.create_task(child("one"))
    user.set("changed")
    other = asyncio.create_task(child("two"), context=contextvars.Context())
    print(await task, await other, user.get())
    print(await child("inline"), user.get())
    print(await asyncio.gather(child("a"), child("b")), user.get())
    print(await asyncio.wait_for(child("c"), 5), user.get())
    shared = contextvars.copy_context()
    await asyncio.create_task(child("shared"), context=shared)
    print(shared[user], user.get(), user in shared, depth in shared, len(shared))
    loop.call_soon(lambda: print("soon", user.get()))
    loop.call_soon(lambda: print("soon elsewhere", user.get()), context=shared)
    loop.call_later(1, lambda: print("later", user.get()))
    future = loop.create_future()
    future.add_done_callback(lambda f: print("done", user.get()))
    future.add_done_callback(lambda f: print("done elsewhere", user.get()), context=shared)
    user.set("after")
    future.set_result(1)
    await asyncio.sleep(2)
    async for value in generator():
        print(value, user.get())
    print(user.get())
    async with asyncio.TaskGroup() as group:
        depth.set(1)
        tasks = [group.create_task(child(n)) for n in "xy"]
    print([t.result() for t in tasks])
    print(asyncio.current_task().get_context()[user])


asyncio.run(main())
print(user.get(), depth.get("unset"))
with asyncio.Runner() as runner:
    runner.run(child("runner"))
    print(user.get(), runner.run(child("again")))
