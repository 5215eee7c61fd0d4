# call_soon before call_later(0): a timer takes one more turn of the loop, even when it is due at once.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "call_later(0)")
    loop.call_at(loop.time(), print, "call_at(now)")
    loop.call_at(loop.time() - 5, print, "call_at(past)")
    loop.call_soon(print, "call_soon 1")
    loop.call_soon(lambda: loop.call_soon(print, "call_soon from call_soon"))
    loop.call_soon(print, "call_soon 2")
    loop.call_later(0.5, print, "call_later(0.5)")
    loop.call_later(0.25, print, "call_later(0.25)")
    print("main goes on first")
    await asyncio.sleep(0)
    print("after one turn")
    await asyncio.sleep(0)
    print("after two turns")
    await asyncio.sleep(1)


asyncio.run(main())
