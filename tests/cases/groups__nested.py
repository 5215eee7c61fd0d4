# The inner group's failure is the outer block's error; the outer's siblings are cancelled after the inner ended.

import asyncio


async def sleeper(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "slept")
    except asyncio.CancelledError:
        print(name, "cancelled at", asyncio.get_running_loop().time())
        raise


async def fail():
    await asyncio.sleep(1)
    raise RuntimeError("inner failure")


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(sleeper("outer", 5))
            outer.create_task(sleeper("quick", 0.5))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(sleeper("inner", 5))
                inner.create_task(fail())
    except* RuntimeError as error:
        print(error, error.exceptions)


asyncio.run(main())
