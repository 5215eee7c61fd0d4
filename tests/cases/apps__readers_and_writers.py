# A lock that many readers share and a writer has alone, built on a condition.

import asyncio
import contextlib


class SharedLock:
    def __init__(self):
        self.condition, self.readers, self.writing, self.waiting = asyncio.Condition(), 0, False, 0

    @contextlib.asynccontextmanager
    async def read(self):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.writing and not self.waiting)
            self.readers += 1
        try:
            yield
        finally:
            async with self.condition:
                self.readers -= 1
                self.condition.notify_all()

    @contextlib.asynccontextmanager
    async def write(self):
        async with self.condition:
            self.waiting += 1
            await self.condition.wait_for(lambda: not self.writing and not self.readers)
            self.waiting -= 1
            self.writing = True
        try:
            yield
        finally:
            async with self.condition:
                self.writing = False
                self.condition.notify_all()


async def reader(lock, name, start):
    await asyncio.sleep(start)
    async with lock.read():
        print(f"{asyncio.get_running_loop().time():.1f} {name} reads with {lock.readers}")
        await asyncio.sleep(1)


async def writer(lock, name, start):
    await asyncio.sleep(start)
    async with lock.write():
        print(f"{asyncio.get_running_loop().time():.1f} {name} writes")
        await asyncio.sleep(0.5)


async def main():
    lock = SharedLock()
    await asyncio.gather(
        reader(lock, "r1", 0), reader(lock, "r2", 0.2), writer(lock, "w1", 0.4), reader(lock, "r3", 0.6),
        writer(lock, "w2", 0.7), reader(lock, "r4", 2.5),
    )


asyncio.run(main())
