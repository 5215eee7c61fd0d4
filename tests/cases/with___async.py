# async with awaits both ends; an error inside it reaches __aexit__, and a cancellation too.

import asyncio


class Door:
    def __init__(self, name, delay):
        self.name, self.delay = name, delay

    async def __aenter__(self):
        await asyncio.sleep(self.delay)
        print("open", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        print("closing", self.name, exc_type and exc_type.__name__)
        await asyncio.sleep(self.delay)
        print("closed", self.name)
        return exc_type is KeyError


async def visitor():
    async with Door("slow", 2), Door("fast", 1) as fast:
        print("inside", fast.name)
        await asyncio.sleep(10)


async def main():
    async with Door("one", 1):
        raise KeyError("suppressed")
    task = asyncio.create_task(visitor())
    await asyncio.sleep(5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("visitor cancelled")
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)
    try:
        with Door("sync", 0):
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
