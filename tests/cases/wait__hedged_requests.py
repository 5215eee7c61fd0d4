# The first of several answers wins; the rest are cancelled and awaited.

import asyncio


async def fetch(server, seconds):
    try:
        await asyncio.sleep(seconds)
        if server == "broken":
            raise ConnectionError("refused")
        return f"{server} answered"
    except asyncio.CancelledError:
        print(server, "is told to stop")
        raise


async def first_success(*coroutines):
    pending = {asyncio.create_task(coroutine) for coroutine in coroutines}
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task.exception() is None:
                    return task.result()
                print("failed:", task.exception())
    finally:
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)


async def main():
    print(await first_success(fetch("broken", 0.1), fetch("near", 0.5), fetch("far", 2)))
    print(f"{asyncio.get_running_loop().time():.1f}")


asyncio.run(main())
