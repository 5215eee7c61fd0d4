# Debug mode: tasks destroyed pending, futures and handles unheard, with where they were created.

import asyncio
import gc


async def hang():
    await asyncio.Event().wait()


async def fails():
    raise ValueError("unheard")


def start():
    asyncio.create_task(hang(), name="hanging")


async def main():
    loop = asyncio.get_running_loop()
    start()
    await asyncio.sleep(0)
    gc.collect()
    print("collected")
    asyncio.create_task(fails(), name="failing")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("failed")
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    future = loop.create_future()
    print(repr(future).split(" at ")[0])
    future.add_done_callback(lambda f: [][0])
    future.set_result(None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    handle = loop.call_later(1, print)
    print("created at" in repr(handle))
    handle.cancel()
    print(handle._repr_info() if False else "cancelled" in repr(handle))


loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.run_until_complete(main())
print(loop)
left = loop.create_task(hang(), name="left")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
