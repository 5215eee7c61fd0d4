# asyncio.run and Runner.run inside a running loop are refused, with the coroutine left alone.

import asyncio


async def inner():
    print("never")


async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    with asyncio.Runner() as runner:
        try:
            runner.run(coroutine)
        except RuntimeError as error:
            print(error)
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    try:
        asyncio.get_running_loop().run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    loop.close()
    asyncio.run(inner())


try:
    asyncio.run(main())
except RuntimeError as error:
    print("uncaught:", error)
