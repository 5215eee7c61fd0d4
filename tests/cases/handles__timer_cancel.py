# Timers can be cancelled, tell when they are due, and are skipped when their turn comes.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a = loop.call_later(1, print, "a")
    b = loop.call_later(2, print, "b")
    c = loop.call_at(3, print, "c")
    d = loop.call_soon(print, "d")
    print(a.when(), b.when(), c.when(), a < b, a <= c, b > a, a == b, a.cancelled())
    b.cancel()
    d.cancel()
    d.cancel()
    print(b.cancelled(), d.cancelled(), b, d)
    loop.call_later(0.5, c.cancel)
    await asyncio.sleep(4)
    a.cancel()
    print(a.cancelled(), c.cancelled(), loop.time())
    debounce = None
    for key in "hello":
        if debounce:
            debounce.cancel()
        debounce = loop.call_later(0.3, print, "search for", key)
        await asyncio.sleep(0.1 if key != "l" else 0.5)
    await asyncio.sleep(1)


asyncio.run(main())
