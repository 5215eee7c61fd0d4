# Asynchronous generators merged into one stream, closed in time.

import asyncio
import contextlib


async def ticks(symbol, seconds, prices):
    try:
        for price in prices:
            await asyncio.sleep(seconds)
            yield symbol, price
    finally:
        print(symbol, "closed")


async def merged(*streams):
    queue = asyncio.Queue()

    async def pump(stream):
        async for item in stream:
            await queue.put(item)
        await queue.put(None)

    tasks = [asyncio.create_task(pump(stream)) for stream in streams]
    open_streams = len(tasks)
    try:
        while open_streams:
            item = await queue.get()
            if item is None:
                open_streams -= 1
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    async for symbol, price in merged(ticks("ABC", 0.3, [1, 2, 3]), ticks("XYZ", 0.5, [10, 20])):
        print(f"{asyncio.get_running_loop().time():.1f} {symbol} {price}")
    async with contextlib.aclosing(merged(ticks("LONG", 1, range(100)))) as stream:
        async for symbol, price in stream:
            print(symbol, price)
            if price == 2:
                break
    print("end", asyncio.get_running_loop().time())


asyncio.run(main())
