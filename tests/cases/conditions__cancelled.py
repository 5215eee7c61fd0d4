# A waiter that is cancelled takes the lock again first; if it was notified, the notification goes to another.

import asyncio


async def wait(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled with the lock:", condition.locked(), asyncio.get_running_loop().time())
            raise


async def main():
    condition = asyncio.Condition()
    a, b, c = (asyncio.create_task(wait(condition, name)) for name in "abc")
    await asyncio.sleep(0)
    async with condition:
        a.cancel()
        await asyncio.sleep(1)
        print("still held")
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        b.cancel()
    print(await asyncio.gather(a, b, c, return_exceptions=True))


asyncio.run(main())
