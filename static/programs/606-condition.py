# title: Waiting for a state, not for a moment
# title-zh: 等待状态，而不是时刻
# section: 6
# claim: Condition.wait_for gives the lock away while it waits and looks again after each notification, so it never misses the state.
# claim-zh: Condition.wait_for 等待时会让出锁，每次收到通知后再检查一次，因此不会错过条件。

import asyncio


async def order(name, loaves, shelf, changed):
    async with changed:
        await changed.wait_for(lambda: len(shelf) >= loaves)
        del shelf[:loaves]
        print(f"{asyncio.get_running_loop().time():.0f} s: {name} takes {loaves}, {len(shelf)} left")


async def bake(shelf, changed):
    for number in range(1, 6):
        await asyncio.sleep(1)
        async with changed:
            shelf.append(number)
            print(f"{asyncio.get_running_loop().time():.0f} s: loaf {number} is ready")
            changed.notify_all()


async def main():
    shelf, changed = [], asyncio.Condition()
    async with asyncio.TaskGroup() as group:
        group.create_task(order("the inn", 3, shelf, changed), name="inn")
        group.create_task(order("the school", 2, shelf, changed), name="school")
        group.create_task(bake(shelf, changed), name="baker")


asyncio.run(main())
