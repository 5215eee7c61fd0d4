# An exception that leaves an asynchronous generator, its loop, main and the program, with its chain.

import asyncio


class Trouble(Exception):
    pass


async def inner():
    try:
        yield 1
        raise KeyError("inside")
    finally:
        print("inner finally")


async def outer():
    try:
        async for x in inner():
            yield x
    except KeyError as e:
        raise Trouble("wrapped", 7) from e


async def main():
    async for x in outer():
        print("got", x)


try:
    asyncio.run(main())
except Trouble as e:
    print(repr(e), repr(e.__cause__), e.__suppress_context__)
asyncio.run(main())
print("not reached")
