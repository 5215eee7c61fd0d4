# Errors that a gather or a child of it leaves behind, and which of them are reported.

import asyncio
import gc


async def fail(seconds, text):
    await asyncio.sleep(seconds)
    raise ValueError(text)


async def main():
    gathered = asyncio.gather(fail(0.1, "first"), fail(0.2, "second"))
    await asyncio.sleep(0.5)
    del gathered
    gc.collect()
    print("the gather was never asked")
    try:
        await asyncio.gather(fail(0.1, "third"), fail(0.2, "fourth"))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.5)
    gc.collect()
    print(await asyncio.gather(fail(0, "fifth"), return_exceptions=True))
    task = asyncio.create_task(fail(0, "sixth"), name="sixth")
    await asyncio.sleep(0.1)
    print(task.done())
    del task
    gc.collect()
    print("end")


asyncio.run(main())
