# A cache in which callers of the same key share one computation, which outlives a caller that is cancelled.

import asyncio


class Cache:
    def __init__(self, load):
        self.load, self.entries = load, {}

    async def get(self, key):
        if key not in self.entries:
            self.entries[key] = asyncio.ensure_future(self.load(key))
            self.entries[key].add_done_callback(lambda done: self.forget(key, done))
        return await asyncio.shield(self.entries[key])

    def forget(self, key, done):
        if done.cancelled() or done.exception() is not None:
            del self.entries[key]
            print("forgot", key)


async def load(key):
    print("loading", key)
    await asyncio.sleep(1)
    if key == "bad":
        raise LookupError(key)
    return key.upper()


async def main():
    cache = Cache(load)
    print(await asyncio.gather(cache.get("a"), cache.get("a"), cache.get("b")))
    print(await asyncio.gather(cache.get("bad"), cache.get("bad"), return_exceptions=True))
    hasty = asyncio.create_task(cache.get("c"))
    patient = asyncio.create_task(cache.get("c"))
    await asyncio.sleep(0.5)
    hasty.cancel()
    print(await asyncio.gather(hasty, patient, return_exceptions=True))
    print(sorted(cache.entries), await cache.get("a"))


asyncio.run(main())
