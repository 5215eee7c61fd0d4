# What ensure_future, wait, gather, shield and wait_for say of things that are no awaitables.

import asyncio


async def main():
    for function in (asyncio.ensure_future, asyncio.shield, asyncio.create_task, asyncio.gather):
        for wrong in (5, None, "text", object):
            try:
                function(wrong)
            except TypeError as error:
                print(function.__name__, error)
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for call in (
        lambda: future.set_result(),
        lambda: future.set_result(1, 2),
        lambda: future.set_exception(),
        lambda: future.add_done_callback(),
        lambda: future.add_done_callback(print, 5),
        lambda: future.cancel("message", 1),
        lambda: asyncio.Future(5),
        lambda: asyncio.Future(loop=5),
        lambda: loop.create_future(1),
        lambda: loop.call_soon(),
        lambda: loop.call_later(1),
        lambda: loop.call_later("1", print),
        lambda: loop.call_at(None, print),
        lambda: loop.call_later(None, print),
        lambda: asyncio.Task(),
        lambda: asyncio.Task(5),
        lambda: asyncio.Queue("5").full(),
        lambda: asyncio.Lock().acquire(1),
        lambda: asyncio.TaskGroup(1),
        lambda: asyncio.timeout(),
        lambda: asyncio.Semaphore("1"),
        lambda: asyncio.current_task(5),
        lambda: asyncio.run(),
    ):
        try:
            print("accepted", call())
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
