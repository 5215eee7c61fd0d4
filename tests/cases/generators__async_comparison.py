# Plain generators next to coroutines and async generators: which protocol each offers, errors of mixing them.

import asyncio


def gen(): yield 1
async def coro(): return 1
async def agen(): yield 1


def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)


g, c, a = gen(), coro(), agen()
for name in ("send", "throw", "close", "asend", "athrow", "aclose", "__iter__", "__next__", "__await__", "__aiter__", "__anext__"):
    print(name, [hasattr(x, name) for x in (g, c, a)])
attempt(lambda: iter(c))
attempt(lambda: next(c))
attempt(lambda: [*a])
attempt(lambda: next(a))
attempt(lambda: aiter(g))
attempt(lambda: anext(g))
attempt(lambda: [x for x in a])
def delegates_coroutine(): yield from c
def delegates_agen(): yield from a
attempt(lambda: next(delegates_coroutine()))
attempt(lambda: next(delegates_agen()))
attempt(lambda: c.send(5))
attempt(lambda: c.send(None))
attempt(lambda: c.send(None))


async def main():
    for make in (lambda: gen(), lambda: (x for x in "ab"), lambda: 5):
        try: await make()
        except TypeError as e: print(e)
        try:
            async for _ in make(): pass
        except TypeError as e: print(e)
        try:
            async with make(): pass
        except TypeError as e: print(e)
    try:
        for _ in agen(): pass
    except TypeError as e: print(e)
    try: await agen()
    except TypeError as e: print(e)
    try: asyncio.create_task(gen())
    except TypeError as e: print(e)
    print(sum([x async for x in agen()]), [x for x in gen()], await anext(agen()), await anext(aiter(agen()), "d"))
    lazy = (await asyncio.sleep(0, n) for n in range(3))
    print(type(lazy).__name__, [n async for n in lazy])


asyncio.run(main())
