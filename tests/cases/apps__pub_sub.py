# A hub that hands each message to every subscriber's own queue, with one subscriber that is too slow.

import asyncio
import contextlib


class Hub:
    def __init__(self):
        self.subscribers = {}

    @contextlib.asynccontextmanager
    async def subscription(self, name, size=2):
        queue = self.subscribers[name] = asyncio.Queue(size)
        try:
            yield queue
        finally:
            del self.subscribers[name]
            print(name, "unsubscribed")

    def publish(self, message):
        for name, queue in self.subscribers.items():
            try:
                queue.put_nowait(message)
            except asyncio.QueueFull:
                print(name, "misses", message)


async def subscriber(hub, name, seconds, wanted):
    async with hub.subscription(name) as queue:
        for _ in range(wanted):
            print(name, "got", await queue.get())
            await asyncio.sleep(seconds)


async def main():
    hub = Hub()
    tasks = [
        asyncio.create_task(subscriber(hub, "quick", 0.1, 6)),
        asyncio.create_task(subscriber(hub, "slow", 1.05, 3)),
    ]
    for number in range(6):
        await asyncio.sleep(0.3)
        hub.publish(number)
    await asyncio.gather(*tasks)
    print(hub.subscribers)


asyncio.run(main())
