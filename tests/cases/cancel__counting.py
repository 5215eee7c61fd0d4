# cancelling counts requests, uncancel takes one back; only when none is left does a timeout own the cancellation.

import asyncio


async def structured():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("requests", task.cancelling(), error.args, task.cancelled())
        print("left", task.uncancel(), task.uncancel(), task.uncancel())
    await asyncio.sleep(1)
    return "survived"


async def main():
    task = asyncio.create_task(structured())
    await asyncio.sleep(0)
    print(task.cancelling(), task.cancel("one"), task.cancel("two"), task.cancelling())
    print(await task, task.cancelling(), task.uncancel())

    async def inner():
        async with asyncio.timeout(1):
            await asyncio.sleep(5)

    async def swallow():
        try:
            await inner()
        except TimeoutError:
            return "timeout", asyncio.current_task().cancelling()
        except asyncio.CancelledError:
            return "cancelled", asyncio.current_task().cancelling()

    task = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_at(asyncio.get_running_loop().time() + 1, task.cancel)
    print(await task)


asyncio.run(main())
