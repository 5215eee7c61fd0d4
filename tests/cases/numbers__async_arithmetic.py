# Numbers through await: order of evaluation of operands around suspension points, awaited operands, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


import asyncio


async def n(v, delay=0):
    await asyncio.sleep(delay)
    print(f"<{v!r}>", end=" ")
    return v


class A:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return self.v

    def __add__(self, other):
        return ("add", other)


async def main():
    loop = asyncio.get_running_loop()
    print(await n(1) + await n(2) * await n(3), await n(2) ** await n(3), -await n(2) ** 2, await n(7) // await n(2) % await n(2))
    print(await n(1) < await n(3) < await n(2) < await n(9), await n(0) and await n(1), await n(0) or await n(5), not await n(0))
    x = 10
    x += await n(5, 1); x -= await n(1) if await n(0) else await n(2); print(x, loop.time())
    print(divmod(await n(17), await n(5)), round(await n(2.567), await n(1)), pow(await n(2), await n(5), await n(7)), f"{await n(3.14159):.{await n(2)}f}", [await n(i) for i in range(3)][await n(1)])
    print(A(1) + 5, await A(2) + await A(3), sum([await A(i) for i in range(3)]), loop.time())
    print(sum(await asyncio.gather(n(1, 2), n(2, 1), n(3))), max(await asyncio.gather(*(n(v, 3 - v) for v in range(3)))), loop.time())
    shared = 0

    async def unsafe(k):
        nonlocal shared
        shared += await n(k)

    async def safe(k):
        nonlocal shared
        v = await n(k)
        shared += v

    await asyncio.gather(*(unsafe(k) for k in (1, 2, 3))); print(shared); shared = 0; await asyncio.gather(*(safe(k) for k in (1, 2, 3))); print(shared)
    for make in (lambda: A(1) - 1, lambda: int(A(3))):
        try:
            c = make()
        except TypeError as e:
            print(e)
    try:
        print(await n(1) / await n(0))
    except ZeroDivisionError as e:
        print(e)
    try:
        await 5
    except TypeError as e:
        print(e)
    return await n(1) << await n(-1)


asyncio.run(main())
