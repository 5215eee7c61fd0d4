# An eager task that ends in its first step with a result, an error or a cancellation.

import asyncio


async def returns():
    return "result"


async def fails():
    raise ValueError("at once")


async def cancelled():
    raise asyncio.CancelledError("by itself")


async def cancels_itself():
    asyncio.current_task().cancel("noted")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("cancelled in the first await:", repr(error))
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    for coroutine in (returns(), fails(), cancelled(), cancels_itself()):
        task = loop.create_task(coroutine, name="eager")
        print(task)
        task.add_done_callback(lambda done: print("callback", done.cancelled()))
        try:
            print(await task)
        except (ValueError, asyncio.CancelledError) as error:
            print(repr(error))
    print(await asyncio.gather(returns(), returns()), await asyncio.wait_for(returns(), 1))
    asyncio.create_task(fails(), name="nobody asks")


asyncio.run(main())
