# title: An asynchronous generator
# title-zh: 异步生成器
# section: 7.2
# claim: async def with yield makes an asynchronous iterator without a class: await and yield in one body.
# claim-zh: 在 async def 里使用 yield，不写类就得到异步迭代器：同一个函数体里既能 await 又能 yield。

import asyncio


async def ticker(ticks, delay):
    for left in reversed(range(ticks)):
        await asyncio.sleep(delay)
        yield left


async def main():
    async for left in ticker(3, 1):
        print(left, "left")
    squares = [left**2 async for left in ticker(4, 0.5) if left % 2]
    print(squares)


asyncio.run(main())
