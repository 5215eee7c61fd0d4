# title: Two locks, two orders, no end
# title-zh: 两把锁，两种顺序，没有结局
# section: 6
# claim: Each task holds the lock that the other one wants: nothing is scheduled any more, and nobody will ever wake up.
# claim-zh: 两个任务各持有对方想要的锁：再没有任何待运行的东西，谁也不会醒来。
# Not recorded: CPython would wait for ever

import asyncio


async def transfer(source, target, seconds):
    async with source:
        await asyncio.sleep(seconds)
        async with target:
            print("never reached")


async def main():
    savings, current = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(transfer(savings, current, 1), name="there")
        group.create_task(transfer(current, savings, 2), name="and back")


asyncio.run(main())
