# An exception that nobody asked for is reported when its future or task dies.

import asyncio


async def fail(n):
    raise ValueError(f"error {n}")


async def main():
    task = asyncio.create_task(fail(1), name="forgotten")
    await asyncio.sleep(0)
    print("done", task.done())
    task = None
    print("reported above")

    asyncio.create_task(fail(2), name="never held")
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    seen = asyncio.create_task(fail(3))
    await asyncio.sleep(0)
    print(repr(seen.exception()))
    del seen

    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("k"))
    del future
    print("end of main")


asyncio.run(main())
