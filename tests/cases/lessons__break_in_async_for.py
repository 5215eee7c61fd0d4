# Leaving an asynchronous generator by break: its finally runs later, in another task; aclosing runs it here.

import asyncio
import contextlib


async def numbers(name):
    try:
        for number in range(10):
            yield number
            await asyncio.sleep(0)
    finally:
        print(name, "cleaned up in", asyncio.current_task().get_name())
        await asyncio.sleep(0.1)
        print(name, "closed at", asyncio.get_running_loop().time())


async def main():
    async for number in numbers("dropped"):
        if number == 1:
            break
    print("behind the loop")
    await asyncio.sleep(1)
    async with contextlib.aclosing(numbers("aclosing")) as stream:
        async for number in stream:
            if number == 1:
                break
    print("behind the block")
    kept = numbers("kept until the end")
    async for number in kept:
        break
    print("main ends")


asyncio.run(main())
