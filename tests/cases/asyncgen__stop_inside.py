# StopIteration and StopAsyncIteration raised inside an asynchronous generator become RuntimeError.

import asyncio


async def raises(exc):
    yield 1
    raise exc


async def from_coroutine(exc):
    async def inner():
        raise exc
    yield "start"
    await inner()


async def bare_next():
    yield next(iter([]))


async def coroutine_stop():
    raise StopAsyncIteration("from a coroutine")


async def main():
    for make in (raises, from_coroutine):
        for exc in (StopIteration(1), StopAsyncIteration(2), GeneratorExit(3), ValueError(4)):
            try:
                async for item in make(exc):
                    print(make.__name__, item)
            except BaseException as e:
                print(type(e).__name__, "|", e, "|", repr(e.__cause__), "|", repr(e.__context__))
    try:
        async for item in bare_next():
            print(item)
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    try:
        await coroutine_stop()
    except BaseException as e:
        print(type(e).__name__, e)
    try:
        print([x async for x in raises(StopAsyncIteration())])
    except RuntimeError as e:
        print("comprehension", e)


asyncio.run(main())
