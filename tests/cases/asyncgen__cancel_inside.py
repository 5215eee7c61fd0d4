# Cancelling a task that waits inside an asynchronous generator.

import asyncio


async def source(name):
    try:
        n = 0
        while True:
            await asyncio.sleep(1)
            yield n
            n += 1
    except asyncio.CancelledError as e:
        print(name, "cancelled", e.args)
        raise
    except GeneratorExit:
        print(name, "exit")
        raise
    finally:
        print(name, "finally")


async def consume(name):
    try:
        async for n in source(name):
            print(name, n)
    except asyncio.CancelledError:
        print(name, "consumer cancelled")
        raise


async def slow_body(name):
    async for n in source(name):
        print(name, "body", n)
        await asyncio.sleep(10)


async def main():
    t = asyncio.create_task(consume("A"))
    await asyncio.sleep(2.5)
    t.cancel("stop it")
    try:
        await t
    except asyncio.CancelledError as e:
        print("main saw", e.args, t.cancelled())
    t = asyncio.create_task(slow_body("B"))
    await asyncio.sleep(1.5)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(2.5):
            async for n in source("C"):
                print("C", n)
    except TimeoutError as e:
        print("timed out", repr(e))
    agen = source("D")
    try:
        await asyncio.wait_for(anext(agen), 0.5)
    except TimeoutError:
        print("D timed out")
    print(await anext(agen, "D is over"))


asyncio.run(main())
