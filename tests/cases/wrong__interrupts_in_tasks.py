# KeyboardInterrupt and SystemExit in tasks and callbacks go right through the loop.

import asyncio


async def leave(error):
    await asyncio.sleep(0.1)
    raise error


async def sibling():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("sibling is cancelled")
        raise
    finally:
        print("sibling ends")


async def in_task(error):
    other = asyncio.create_task(sibling())
    task = asyncio.create_task(leave(error))
    try:
        await task
    except BaseException as caught:
        print("main sees", repr(caught))
        raise


async def in_callback(error):
    def bad():
        raise error
    asyncio.get_running_loop().call_soon(bad)
    try:
        await asyncio.sleep(1)
    except BaseException as caught:
        print("main sees", repr(caught))
        raise


async def in_gather(error):
    await asyncio.gather(sibling(), leave(error), return_exceptions=True)


for main in (in_task, in_callback, in_gather):
    for error in (KeyboardInterrupt(), SystemExit(3), GeneratorExit("odd")):
        print(main.__name__, repr(error))
        try:
            asyncio.run(main(error))
            print("ran")
        except BaseException as caught:
            print("out comes", repr(caught))

asyncio.run(in_task(SystemExit("good bye")))
