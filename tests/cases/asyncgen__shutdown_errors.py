# Errors raised while asyncio.run closes generators that are still suspended are logged.

import asyncio

kept = []


async def failing():
    try:
        yield 1
    finally:
        print("about to fail")
        raise ValueError("in shutdown")


async def slow():
    try:
        yield 1
    finally:
        await asyncio.sleep(3)
        print("slow cleaned", asyncio.get_running_loop().time())


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def main(make):
    g = make()
    kept.append(g)
    print(make.__name__, await g.__anext__())
    return "main result"


for make in (slow, failing, stubborn):
    try:
        print(asyncio.run(main(make)))
    except BaseException as e:
        print(type(e).__name__, e)
print(len(kept))
