# asend, athrow, aclose and the end of an asynchronous generator.

import asyncio


async def accumulate():
    total = 0
    try:
        while True:
            try:
                amount = yield total
            except ValueError as error:
                print("thrown", error)
                amount = 0
            await asyncio.sleep(1)
            total += amount
    finally:
        print("finally", total)
        await asyncio.sleep(1)
        print("cleaned")


async def main():
    g = accumulate()
    print(await anext(g))
    print(await g.asend(5), await g.asend(6))
    print(await g.athrow(ValueError("v")))
    await g.aclose()
    print(await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration as stop:
        print("ended", stop.args)
    try:
        await accumulate().asend("early")
    except TypeError as error:
        print(error)


asyncio.run(main())
