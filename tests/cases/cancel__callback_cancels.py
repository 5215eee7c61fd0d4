# Cancelling from a timer, from a done callback and from the task that is being waited for.

import asyncio


async def nap(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(nap(5))
    loop.call_later(1, task.cancel)
    print(await asyncio.gather(task, return_exceptions=True), loop.time())

    first, second = asyncio.create_task(nap(1)), asyncio.create_task(nap(5))
    first.add_done_callback(lambda done: second.cancel())
    print(await asyncio.gather(first, second, return_exceptions=True), loop.time())

    main_task = asyncio.current_task()

    async def turns_on_its_waiter():
        await asyncio.sleep(1)
        main_task.cancel("from below")
        await asyncio.sleep(1)

    try:
        await turns_on_its_waiter()
    except asyncio.CancelledError as error:
        print("main was cancelled", error.args, main_task.uncancel(), loop.time())
    child = asyncio.create_task(turns_on_its_waiter())
    try:
        await child
    except asyncio.CancelledError as error:
        print("main was cancelled", error.args, child.cancelled(), loop.time())


try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("run was cancelled")
