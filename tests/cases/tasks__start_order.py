# create_task queues: tasks start in order of creation, at the creator's next suspension; an inline await comes first.

import asyncio


async def job(name):
    print(name, "1")
    await asyncio.sleep(0)
    print(name, "2")


async def parent():
    print("parent")
    asyncio.create_task(job("child"))
    await asyncio.sleep(0)
    print("parent again")


async def main():
    a = asyncio.create_task(job("a"))
    p = asyncio.create_task(parent())
    await job("inline")
    b = asyncio.create_task(job("b"))
    print("main waits for b")
    await b
    print("done:", a.done(), p.done())


asyncio.run(main())
