# A lock goes to those who wait in the order in which they came; a latecomer does not overtake them.

import asyncio


async def user(lock, name, hold):
    print(name, "asks", lock)
    async with lock:
        print(name, "has it", lock.locked())
        await asyncio.sleep(hold)
    print(name, "released")


async def main():
    lock = asyncio.Lock()
    lock.__class__.__repr__
    tasks = [asyncio.create_task(user(_Quiet(lock), name, 1)) for name in "abc"]
    await asyncio.sleep(0.5)
    tasks.append(asyncio.create_task(user(_Quiet(lock), "d", 1)))
    await asyncio.gather(*tasks)
    print(lock.locked())


class _Quiet:
    """The lock without its address."""

    def __init__(self, lock):
        self.lock = lock

    def __repr__(self):
        return repr(self.lock).partition(" [")[2]

    def locked(self):
        return self.lock.locked()

    async def __aenter__(self):
        await self.lock.acquire()

    async def __aexit__(self, *exc):
        self.lock.release()


asyncio.run(main())
