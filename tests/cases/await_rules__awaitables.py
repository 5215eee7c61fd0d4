# What can be awaited, and the words for what cannot.

import asyncio


def generator():
    yield 1


async def agen():
    yield 1


class Custom:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "custom"


async def main():
    print(await Custom(), await asyncio.sleep(0, "sleep"))
    for thing in (42, "text", None, [1], generator(), agen(), main, Custom, asyncio.sleep):
        try:
            await thing
        except TypeError as error:
            print(error)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)
    try:
        for x in agen():
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
