# title: A lock around the update
# title-zh: 用锁保护更新
# section: 6
# claim: async with lock lets one task at a time from the reading to the writing; the others wait in a queue, first come first served.
# claim-zh: async with lock 保证从读取到写回之间只有一个任务；其余任务排队等候，先到先得。

import asyncio

balance = 0


async def deposit(amount, lock):
    global balance
    async with lock:
        before = balance
        await asyncio.sleep(1)  # asking the bank
        balance = before + amount


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(deposit(100, lock), deposit(100, lock), deposit(100, lock))
    print("paid in 300, balance:", balance)
    print(f"but it took {asyncio.get_running_loop().time():.0f} s")


asyncio.run(main())
