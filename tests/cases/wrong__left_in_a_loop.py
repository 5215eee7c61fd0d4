# A loop that is left with tasks: nothing cancels them, and the end of the program reports them.

import asyncio


async def background(name):
    try:
        await asyncio.sleep(100)
    finally:
        print(name, "finally")


async def main():
    for name in ("one", "two"):
        kept.append(asyncio.ensure_future(background(name)))
    await asyncio.sleep(1)
    return "main is done"


kept = []
loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
print([task.done() for task in kept])
