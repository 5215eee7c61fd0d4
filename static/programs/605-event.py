# title: The starting gun
# title-zh: 发令枪
# section: 6
# claim: Everyone who waits for an Event is woken by one set, in the order in which they came; who comes later does not wait at all.
# claim-zh: 一次 set 会唤醒所有等待该 Event 的任务，按到达的先后；之后才来等的任务根本不必等。

import asyncio


async def runner(name, late, start):
    await asyncio.sleep(late)
    print(f"{name} is at the line")
    await start.wait()
    print(f"{name} runs at {asyncio.get_running_loop().time():.0f} s")


async def main():
    start = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        for name, late in (("Ada", 1), ("Grace", 0), ("Barbara", 3)):
            group.create_task(runner(name, late, start), name=name)
        await asyncio.sleep(2)
        print("bang!")
        start.set()


asyncio.run(main())
