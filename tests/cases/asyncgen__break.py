# Leaving the loop early: the generator's finally runs later, in a task of the loop's own.

import asyncio


async def ticks():
    try:
        for n in range(10):
            await asyncio.sleep(1)
            yield n
    finally:
        print("generator: finally")
        await asyncio.sleep(1)
        print("generator: cleaned up")


async def main():
    async for n in ticks():
        print("tick", n)
        if n == 1:
            break
    print("left the loop")
    await asyncio.sleep(0)
    print("one turn later")
    await asyncio.sleep(2)

    g = ticks()
    async for n in g:
        break
    print("kept")
    await g.aclose()
    print("closed")


asyncio.run(main())
