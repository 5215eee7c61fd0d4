# The asynchronous abstract classes under a loop: awaitables, iterators and generators that are classes.
import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Coroutine, Iterable, Sized


class Ready(Awaitable):
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return self.value


class Ticks(AsyncIterator):
    def __init__(self, n):
        self.n = n

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.5)
        return self.n


class Source(AsyncIterable):
    def __init__(self, items):
        self.items = items

    async def __aiter__(self):
        for item in self.items:
            await asyncio.sleep(0)
            yield item


class Echo(AsyncGenerator):
    async def asend(self, value):
        if value == "stop":
            raise StopAsyncIteration
        return value

    async def athrow(self, typ, val=None, tb=None):
        await super().athrow(typ, val, tb)


async def consume(source: AsyncIterable | Iterable):
    if isinstance(source, AsyncIterable):
        return [x async for x in source]
    return [x for x in source]


async def main():
    loop = asyncio.get_running_loop()
    print(await Ready(5), await asyncio.gather(Ready(1), Ready(2)), loop.time())
    print(await consume(Ticks(3)), await consume(Source("ab")), await consume("cd"), loop.time())
    echo = Echo()
    print(await anext(echo), await echo.asend(1), aiter(echo) is echo, await anext(echo, "d"))
    for kind in (ValueError, ValueError("v"), GeneratorExit):
        try:
            await echo.athrow(kind)
        except BaseException as error:
            print(type(error).__name__, error)
    try:
        print(await echo.aclose())
    except RuntimeError as error:
        print(error)
    for value in (Ready(1), Ticks(1), Source(""), echo, main, asyncio.sleep(0), loop.create_future()):
        print([k.__name__ for k in (Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator, Sized) if isinstance(value, k)])
        if asyncio.iscoroutine(value):
            value.close()
    for attempt in (lambda: Awaitable(), lambda: AsyncIterator(), lambda: AsyncGenerator(), lambda: Coroutine()):
        try:
            attempt()
        except TypeError as error:
            print(error)
    try:
        await Ticks(1)
    except TypeError as error:
        print(error)
    try:
        async for _ in Ready(1):
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
