# Generators built from generators: map, filter, take, chain, zip, flatten.

import asyncio


async def naturals():
    n = 0
    try:
        while True:
            yield n
            n += 1
    finally:
        print("naturals closed at", n)


async def amap(f, source):
    async for x in source:
        yield await f(x)


async def take(n, source):
    if n <= 0:
        return
    i = 0
    async for x in source:
        yield x
        i += 1
        if i >= n:
            break
    await source.aclose()


async def chain(*sources):
    for s in sources:
        async for x in s:
            yield x


async def azip(*sources):
    its = [aiter(s) for s in sources]
    while True:
        row = []
        for it in its:
            try:
                row.append(await anext(it))
            except StopAsyncIteration:
                return
        yield tuple(row)


async def slow_square(x):
    await asyncio.sleep(1)
    return x * x


async def main():
    loop = asyncio.get_running_loop()
    print([x async for x in take(3, amap(slow_square, naturals()))], loop.time())
    print([x async for x in chain(take(2, naturals()), take(0, naturals()), take(1, naturals()))])
    print([row async for row in azip(take(3, naturals()), take(2, naturals()))])
    result = {}
    async for a, b in azip(take(2, naturals()), take(2, amap(slow_square, naturals()))):
        result[a] = b
    print(result, loop.time())


asyncio.run(main())
