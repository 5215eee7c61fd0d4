# What a task sees: arguments are evaluated at the call, the body runs later.

import asyncio

state = "at call"


async def show(argument):
    print(argument, "/", state)


async def main():
    global state
    task = asyncio.create_task(show(state))
    state = "changed before the first step"
    await task
    lines = []

    async def append(n):
        lines.append(n)

    for n in range(3):
        asyncio.create_task(append(n))
    print(lines)
    await asyncio.sleep(0)
    print(lines)


asyncio.run(main())
