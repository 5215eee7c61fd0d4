# wait_for looks at its predicate each time it is woken, and at once if it holds already.

import asyncio


async def main():
    condition = asyncio.Condition()
    level = 0

    async def until(goal):
        async with condition:
            seen = await condition.wait_for(lambda: print("look", goal, level) or level >= goal and f"level {level}")
            print("goal", goal, "reached:", seen)
            return seen

    tasks = [asyncio.create_task(until(goal)) for goal in (3, 1, 2)]
    for _ in range(3):
        await asyncio.sleep(1)
        async with condition:
            level += 1
            condition.notify_all()
    print(await asyncio.gather(*tasks), await until(0))


asyncio.run(main())
