# title: At most two at a time
# title-zh: 最多两个同时进行
# section: 6
# claim: Semaphore(2) lets two tasks in and queues the rest in order; it caps how many run at once, not how often they start.
# claim-zh: Semaphore(2) 放行两个任务，其余按顺序排队；它限制的是同时进行的数量，而不是启动的频率。

import asyncio


async def guest(number, tables):
    async with tables:
        now = asyncio.get_running_loop().time()
        print(f"{now:.1f} s: guest {number} sits down")
        await asyncio.sleep(number * 0.5)


async def main():
    tables = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for number in range(1, 7):
            group.create_task(guest(number, tables), name=f"guest {number}")


asyncio.run(main())
