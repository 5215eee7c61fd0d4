# Cancelling in the same iteration in which the awaited future becomes done.

import asyncio


async def waiter(future):
    try:
        print("got", await future)
    except asyncio.CancelledError:
        print("cancelled, future done:", future.done(), "cancelled:", future.cancelled())
        raise


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result(1)
    print("cancel after result:", task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("main sees", task.cancelled())

    future = loop.create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    print("cancel before result:", task.cancel(), future.cancelled())
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print(error)
    await asyncio.gather(task, return_exceptions=True)


asyncio.run(main())
