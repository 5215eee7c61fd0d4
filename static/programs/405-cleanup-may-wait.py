# title: A clean end takes time
# title-zh: 善后也需要时间
# section: 4.2
# claim: cancel only asks: the error is raised at the next step of the task, whose finally block may await before it ends.
# claim-zh: cancel 只是请求：异常在任务的下一步才引发，它的 finally 里还可以 await，然后才结束。

import asyncio


async def upload():
    try:
        await asyncio.sleep(60)
    finally:
        print("upload: saving what is there")
        await asyncio.sleep(2)
        print("upload: saved")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(upload())
    await asyncio.sleep(1)

    print("asked to cancel:", task.cancel())
    print("cancelled yet:", task.cancelled(), "- requests:", task.cancelling())
    await asyncio.wait([task])
    print(f"cancelled: {task.cancelled()}, at {loop.time():.0f} s")


asyncio.run(main())
