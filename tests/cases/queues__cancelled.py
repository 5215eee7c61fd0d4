# A getter that is cancelled, before or after it was woken, loses no item; the same for putters.

import asyncio


async def get(queue, name):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled", queue.qsize())
        raise


async def put(queue, item):
    try:
        await queue.put(item)
        print("put", item)
    except asyncio.CancelledError:
        print("not put", item)
        raise


async def main():
    queue = asyncio.Queue(1)
    a, b = asyncio.create_task(get(queue, "a")), asyncio.create_task(get(queue, "b"))
    await asyncio.sleep(0)
    queue.put_nowait("item")
    a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True))
    queue.put_nowait(0)
    c, d = asyncio.create_task(put(queue, 1)), asyncio.create_task(put(queue, 2))
    await asyncio.sleep(0)
    print(queue.get_nowait())
    c.cancel()
    print(await asyncio.gather(c, d, return_exceptions=True), queue)


asyncio.run(main())
