# notify wakes so many waiters, in order; each must take the lock again before it goes on.

import asyncio


async def consumer(condition, name):
    async with condition:
        print(name, "waits")
        value = await condition.wait()
        print(name, "woken", value, condition.locked(), "at", asyncio.get_running_loop().time())
        await asyncio.sleep(0.25)
    print(name, "left")


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(consumer(condition, f"c{index}")) for index in range(5)]
    await asyncio.sleep(1)
    print(repr(condition).partition(" [")[2])
    async with condition:
        condition.notify()
        print("notified one")
        await asyncio.sleep(0.5)
    await asyncio.sleep(1)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(1)
    async with condition:
        condition.notify_all()
        print(repr(condition).partition(" [")[2])
    await asyncio.gather(*tasks)


asyncio.run(main())
