# title: break leaves the generator open
# title-zh: break 之后生成器仍未关闭
# section: 7.2
# claim: After break the generator's finally block does not run there and then, but later, in a task of the loop's own.
# claim-zh: break 之后，生成器的 finally 不会当场执行，而是稍后由事件循环另开任务来执行。

import asyncio


async def rows():
    print("connect")
    try:
        for number in range(1, 100):
            await asyncio.sleep(0.5)
            yield number
    finally:
        await asyncio.sleep(0.5)
        print(f"disconnect, in {asyncio.current_task().get_name()}")


async def main():
    async for row in rows():
        print("row", row)
        if row == 2:
            break
    print("found; the connection is still open")
    await asyncio.sleep(1)


asyncio.run(main())
