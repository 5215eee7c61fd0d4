# asyncio.run where it cannot run: the coroutine that it was given is lost, and where the warning comes.

import asyncio


async def main():
    print("main")


async def inner():
    try:
        asyncio.run(main())
    except RuntimeError as error:
        print(error)
    print("after")
    with asyncio.Runner() as runner:
        try:
            runner.run(main())
        except RuntimeError as error:
            print(error)
    try:
        asyncio.new_event_loop().run_until_complete(main())
    except RuntimeError as error:
        print(error)
    asyncio.get_running_loop().run_until_complete(main())


asyncio.run(main())
try:
    asyncio.run(main)
except ValueError as error:
    print(error)
try:
    asyncio.run(None)
except ValueError as error:
    print(error)
asyncio.run(inner())
