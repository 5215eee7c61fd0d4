# title: An asynchronous iterator
# title-zh: 异步迭代器
# section: 7.1
# claim: async for awaits __anext__ for each item, so the loop is free while the next item is on its way.
# claim-zh: async for 为每个元素 await __anext__，在下一个元素到来之前，事件循环是空闲的。

import asyncio


class Ticker:
    def __init__(self, ticks, delay):
        self.left = ticks
        self.delay = delay

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        self.left -= 1
        await asyncio.sleep(self.delay)
        return self.left


async def show(name, ticker):
    async for left in ticker:
        print(f"{name}: {left} left")


async def main():
    await asyncio.gather(show("slow", Ticker(2, 1)), show("fast", Ticker(3, 0.6)))


asyncio.run(main())
