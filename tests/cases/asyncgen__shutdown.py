# A generator that is still suspended when main ends is closed by asyncio.run.

import asyncio


async def held(name):
    try:
        yield 1
        yield 2
    finally:
        print(name, "closing")
        await asyncio.sleep(1)
        print(name, "closed")


keep = []


async def main():
    g = held("g")
    keep.append(g)
    print(await anext(g))


asyncio.run(main())
print("after run")
