# title: aclosing closes it in time
# title-zh: aclosing 及时关闭
# section: 7.2
# claim: aclosing awaits the generator's aclose when the block is left, so its finally has run before the next line does.
# claim-zh: 离开代码块时，aclosing 会 await 生成器的 aclose，因此下一行之前 finally 已经执行完毕。

import asyncio
from contextlib import aclosing


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
    async with aclosing(rows()) as table:
        async for row in table:
            print("row", row)
            if row == 2:
                break
    print("found; the connection is closed")


asyncio.run(main())
