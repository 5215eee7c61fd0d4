# A token bucket: so many calls per second, however many callers there are.

import asyncio


class Limiter:
    def __init__(self, rate, burst):
        self.rate, self.burst, self.tokens = rate, burst, burst
        self.updated = asyncio.get_running_loop().time()
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            while True:
                now = asyncio.get_running_loop().time()
                self.tokens = min(self.burst, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= 1 - 1e-9:
                    self.tokens -= 1
                    return
                await asyncio.sleep((1 - self.tokens) / self.rate)

    async def __aexit__(self, *exc):
        pass


async def call(limiter, number):
    async with limiter:
        print(f"{asyncio.get_running_loop().time():.2f} call {number}")


async def main():
    limiter = Limiter(rate=4, burst=2)
    await asyncio.gather(*(call(limiter, number) for number in range(8)))


asyncio.run(main())
