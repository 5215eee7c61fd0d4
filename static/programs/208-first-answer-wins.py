# title: The first answer wins
# title-zh: 最先回答者胜出
# section: 4.2
# claim: asyncio.wait can return at the first answer; it cancels nobody, so what is still pending is yours to stop.
# claim-zh: asyncio.wait 可以在出现第一个答案时返回；它不会取消任何任务，剩下的要由你来停止。

import asyncio


async def ask(mirror, seconds):
    await asyncio.sleep(seconds)
    return f"answer from {mirror}"


async def main():
    tasks = [
        asyncio.create_task(ask(mirror, seconds), name=mirror)
        for mirror, seconds in (("Oslo", 3), ("Lima", 1), ("Delhi", 2))
    ]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(done.pop().result())

    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    print("cancelled:", [task.get_name() for task in tasks if task.cancelled()])


asyncio.run(main())
