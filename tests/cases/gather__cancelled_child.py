# Cancelling one child makes gather raise CancelledError, without cancelling the task that waits.

import asyncio


async def wait(name):
    try:
        await asyncio.sleep(5)
        print(name, "ends")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    a = asyncio.create_task(wait("a"))
    b = asyncio.create_task(wait("b"))
    asyncio.get_running_loop().call_later(1, a.cancel, "stop a")
    try:
        await asyncio.gather(a, b)
    except asyncio.CancelledError as error:
        print("gather raised", repr(error), asyncio.current_task().cancelling())
    print(b.done())
    results = await asyncio.gather(a, b, return_exceptions=True)
    print(results)


asyncio.run(main())
