# The warning comes when the coroutine object dies: at del, at rebinding, at the end of a frame, at once for a temporary.

import asyncio


async def forgotten(n):
    print("never")


def frame():
    local = forgotten("in a frame")
    print("frame ends")


async def main():
    forgotten("temporary")
    print("after the temporary")
    coro = forgotten("deleted")
    del coro
    print("after del")
    coro = forgotten("rebound")
    coro = None
    print("after rebinding")
    frame()
    print("after the frame")
    held = [forgotten("in a list")]
    held.clear()
    print("after clear")
    closed = forgotten("closed by hand: no warning")
    closed.close()
    del closed
    last = forgotten("local of main")
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
print("after run")
