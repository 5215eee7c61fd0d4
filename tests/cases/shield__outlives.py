# A shielded task goes on when its waiter is cancelled or runs into a timeout.

import asyncio


async def save():
    print("saving")
    await asyncio.sleep(2)
    print("saved at", asyncio.get_running_loop().time())
    return "ok"


async def main():
    task = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("too slow", task.done())
    print(await task)

    async def request():
        try:
            return await asyncio.shield(save())
        except asyncio.CancelledError:
            print("request cancelled")
            raise

    waiting = asyncio.create_task(request())
    await asyncio.sleep(1)
    waiting.cancel()
    await asyncio.wait([waiting])
    await asyncio.sleep(2)
    print(waiting.cancelled())


asyncio.run(main())
