# wait_for with no limit, with nothing left, of something done, and of what ends in the very moment.

import asyncio


async def job(seconds, name="job"):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.wait_for(job(1), None))
    done = loop.create_future()
    done.set_result("done")
    for limit in (0, -1):
        print(await asyncio.wait_for(done, limit))
        try:
            await asyncio.wait_for(job(1, f"limit {limit}"), limit)
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__), loop.time())
    print(await asyncio.wait_for(job(1, "equal"), 1.5), loop.time())
    try:
        print(await asyncio.wait_for(job(1, "late"), 1), loop.time())
    except TimeoutError:
        print("the limit came first", loop.time())
    future = loop.create_future()
    loop.call_later(0.5, future.set_exception, KeyError("set"))
    try:
        await asyncio.wait_for(future, 1)
    except KeyError as error:
        print(repr(error))
    try:
        await asyncio.wait_for(5, 1)
    except TypeError as error:
        print(error)


asyncio.run(main())
