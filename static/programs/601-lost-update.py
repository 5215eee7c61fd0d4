# title: The lost update
# title-zh: 丢失的更新
# section: 6
# claim: Between reading a value and writing it back lies an await, where others read the same old value: 300 became 100.
# claim-zh: 读取与写回之间隔着一个 await，其他任务在这里读到同一个旧值：本该是 300，结果只有 100。

import asyncio

balance = 0


async def deposit(amount):
    global balance
    before = balance
    await asyncio.sleep(1)  # asking the bank
    balance = before + amount


async def main():
    await asyncio.gather(deposit(100), deposit(100), deposit(100))
    print("paid in 300, balance:", balance)


asyncio.run(main())
