# What as_completed refuses, and how an error of a task comes out of the plain iterator.

import asyncio


async def fail():
    raise KeyError("k")


async def main():
    coroutine = fail()
    for argument in (coroutine, asyncio.ensure_future(asyncio.sleep(0)), 5):
        try:
            asyncio.as_completed(argument)
        except TypeError as error:
            print(error)
    coroutine.close()
    for waiter in asyncio.as_completed([asyncio.create_task(fail()), asyncio.create_task(asyncio.sleep(1, "slept"))]):
        try:
            print(await waiter)
        except KeyError as error:
            print(repr(error))
    try:
        asyncio.as_completed([5])
    except TypeError as error:
        print(error)


asyncio.run(main())
