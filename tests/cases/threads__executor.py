# Executors of the program's own, the default one, and what both refuse.
# Recorded on the real clock.
import asyncio
import concurrent.futures
import time


def block(seconds):
    time.sleep(seconds)
    return seconds


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        began = loop.time()
        results = await asyncio.gather(*[loop.run_in_executor(pool, block, 0.2) for _ in range(4)])
        print(results, f"{loop.time() - began:.1f}")
        future = loop.run_in_executor(pool, block, 0.1)
        print(type(future).__name__, future.done())
        print(await asyncio.wait_for(future, 1))
    print(await loop.run_in_executor(None, block, 0.1))
    try:
        loop.set_default_executor("no executor")
    except TypeError as error:
        print(error)
    wrapped = asyncio.wrap_future(concurrent.futures.Future())
    wrapped.cancel()
    print(wrapped.cancelled())
    source = concurrent.futures.Future()
    wrapped = asyncio.wrap_future(source)
    loop.call_later(0.1, source.set_result, "later")
    print(await wrapped)
    await loop.shutdown_default_executor()
    try:
        await loop.run_in_executor(None, block, 0)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
