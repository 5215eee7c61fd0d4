# Tasks left over live between two runs of a runner, and are cancelled when it closes.

import asyncio


async def background(name):
    try:
        while True:
            print(name, "at", asyncio.get_running_loop().time())
            await asyncio.sleep(1)
    finally:
        print(name, "stops at", asyncio.get_running_loop().time())


async def begin():
    global kept
    kept = asyncio.create_task(background("bg"))
    await asyncio.sleep(1.5)


async def go_on():
    await asyncio.sleep(1)
    return len(asyncio.all_tasks())


with asyncio.Runner() as runner:
    runner.run(begin())
    print("between runs", kept.done())
    print(runner.run(go_on()))
    print("closing")
print(kept.cancelled())
