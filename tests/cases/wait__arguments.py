# What asyncio.wait refuses: nothing, one task, coroutines, an unknown mode.

import asyncio


async def nothing():
    pass


async def main():
    task = asyncio.create_task(nothing())
    coroutine = nothing()
    for arguments, options in (
        (([],), {}),
        ((task,), {}),
        ((coroutine,), {}),
        (([coroutine],), {}),
        (([task],), {"return_when": "SOON"}),
        ((5,), {}),
    ):
        try:
            await asyncio.wait(*arguments, **options)
        except Exception as error:
            print(type(error).__name__, error)
    coroutine.close()
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.cancel)
    done, pending = await asyncio.wait({future, task, task}, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), future.cancelled())


asyncio.run(main())
