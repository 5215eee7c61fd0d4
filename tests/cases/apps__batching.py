# Requests collected into batches: a batch goes when it is full or when its oldest request has waited long enough.

import asyncio


class Batcher:
    def __init__(self, size, patience):
        self.size, self.patience, self.pending, self.timer = size, patience, [], None

    async def ask(self, key):
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        self.pending.append((key, future))
        if len(self.pending) == self.size:
            self.flush("full")
        elif self.timer is None:
            self.timer = loop.call_later(self.patience, self.flush, "late")
        return await future

    def flush(self, why):
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None
        batch, self.pending = self.pending, []
        asyncio.create_task(self.run(batch, why))

    async def run(self, batch, why):
        print(f"{asyncio.get_running_loop().time():.2f} {why}: {[key for key, _ in batch]}")
        await asyncio.sleep(0.5)
        for key, future in batch:
            if not future.done():
                future.set_result(key * 10)


async def client(batcher, key, start):
    await asyncio.sleep(start)
    return await batcher.ask(key)


async def main():
    batcher = Batcher(3, 0.25)
    starts = (0, 0.1, 0.15, 0.3, 0.8, 0.9, 1.0)
    clients = [asyncio.create_task(client(batcher, key, start)) for key, start in enumerate(starts)]
    await asyncio.sleep(0.35)
    clients[3].cancel()
    print(await asyncio.gather(*clients, return_exceptions=True))


asyncio.run(main())
