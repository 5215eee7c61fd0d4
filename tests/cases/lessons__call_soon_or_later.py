# call_later(0) comes after call_soon, and after what was ready when the timer is looked at.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "later(0) made first")
    loop.call_soon(print, "soon")
    loop.call_at(loop.time(), print, "at(now)")
    loop.call_soon(lambda: loop.call_soon(print, "soon from soon"))
    loop.call_later(-1, print, "later(-1)")
    asyncio.create_task(asyncio.sleep(0)).add_done_callback(lambda _: print("done callback"))
    await asyncio.sleep(0)
    print("after one pass")
    await asyncio.sleep(0)
    print("after two")
    await asyncio.sleep(0)
    print("after three")


asyncio.run(main())
