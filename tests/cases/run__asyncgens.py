# The shutdown steps of run: leftover tasks first, then generators; a failing generator is reported.

import asyncio


async def stubborn():
    try:
        yield 1
    finally:
        print("generator closing")
        raise ValueError("in the generator's finally")


async def background():
    try:
        await asyncio.sleep(50)
    finally:
        print("task cancelled")


async def main():
    global keep
    keep = stubborn(), asyncio.create_task(background())
    print(await anext(keep[0]))
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("run is over")
