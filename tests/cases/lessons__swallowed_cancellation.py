# A task that swallows its cancellation breaks the timeout and the group that rely on it.

import asyncio


async def deaf():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not listening", attempt)


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(0.5) as limit:
        await deaf()
    print("the limit was 0.5 s, but now it is", loop.time(), limit.expired())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(deaf())
            await asyncio.sleep(0.1)
            raise ValueError("let us end")
    except* ValueError:
        print("the group ended at", loop.time())
    try:
        print(await asyncio.wait_for(deaf(), 0.5))
    except TimeoutError:
        print("TimeoutError")
    print(loop.time())


asyncio.run(main())
