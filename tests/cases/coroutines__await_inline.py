# await on a coroutine runs it at once, inside the same task: no turn of the loop passes.

import asyncio


async def leaf(n):
    print("leaf", n)
    return n


async def branch():
    total = 0
    for n in range(3):
        total += await leaf(n)
    return total


async def other():
    print("other runs")


async def main():
    task = asyncio.create_task(other())
    print("before", await branch())
    print("still before other")
    await asyncio.sleep(0)
    print("after", task.done())


asyncio.run(main())
