# The first error is raised at once; later errors of siblings are dropped without a word.

import asyncio


async def fail(name, delay):
    await asyncio.sleep(delay)
    print("failing", name)
    raise ValueError(name)


async def fine():
    await asyncio.sleep(3)
    print("fine ends")


async def main():
    try:
        await asyncio.gather(fail("a", 2), fail("b", 1), fail("c", 1), fine())
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(5)


asyncio.run(main())
