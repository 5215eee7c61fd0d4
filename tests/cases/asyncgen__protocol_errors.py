# async for over objects that break the asynchronous iteration protocol, with every message.

import asyncio


class NoAnext:
    def __aiter__(self):
        return self


class AiterNone:
    def __aiter__(self):
        return None


class CoroutineAiter:
    async def __aiter__(self):
        return self


class AnextInt:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


class AnextRaises(AnextInt):
    def __anext__(self):
        raise KeyError("direct")


class AnextStops(AnextInt):
    def __anext__(self):
        raise StopAsyncIteration


class BadAwait:
    def __await__(self):
        return 5


class AnextBadAwait(AnextInt):
    def __anext__(self):
        return BadAwait()


async def main():
    for thing in (1, [1], "ab", None, NoAnext(), AiterNone(), AnextInt(), AnextRaises(), AnextStops(), AnextBadAwait()):
        name = type(thing).__name__
        try:
            async for item in thing:
                print("item", item)
            else:
                print(name, "else")
        except Exception as e:
            print(name, type(e).__name__, e, repr(e.__cause__))
        try:
            print(name, [x async for x in thing])
        except Exception as e:
            print(name, "comp", type(e).__name__, e)


asyncio.run(main())
