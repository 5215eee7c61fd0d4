# title: An await that does not wait
# title-zh: 没有等待的 await
# section: 3.2
# claim: await hands control back only if something in it has to wait: two of these three never let the other task run.
# claim-zh: 只有真正需要等待时，await 才会交还控制权：这三个 await 中有两个没有让另一个任务运行。

import asyncio


async def quick():
    return "nothing to wait for"


async def other():
    print("other: my turn at last")


async def main():
    asyncio.create_task(other())

    print("1:", await quick())

    ready = asyncio.get_running_loop().create_future()
    ready.set_result("the result is already there")
    print("2:", await ready)

    await asyncio.sleep(0)
    print("3: this await really gave way")


asyncio.run(main())
