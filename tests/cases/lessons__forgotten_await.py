# Things that go wrong without a word or with one: forgotten awaits, awaiting what cannot be awaited.

import asyncio


async def double(number):
    return number * 2


async def main():
    result = double(1)
    print(type(result).__name__)
    try:
        print(result + 1)
    except TypeError as error:
        print(error)
    result.close()
    for wrong in (5, "text", [double(2)], None, double, lambda: None):
        try:
            await wrong
        except TypeError as error:
            print(error)
    if double(3):
        print("a coroutine is always true")
    try:
        async with double(4):
            pass
    except TypeError as error:
        print(error)
    try:
        async for _ in double(5):
            pass
    except TypeError as error:
        print(error)
    try:
        for _ in double(6):
            pass
    except TypeError as error:
        print(error)
    try:
        asyncio.create_task(double)
    except TypeError as error:
        print(str(error).partition(" at 0x")[0])
    try:
        await asyncio.gather(double(7), 8)
    except TypeError as error:
        print(error)
    try:
        await asyncio.gather([double(9)])
    except TypeError as error:
        print(error)
    try:
        asyncio.sleep()
    except TypeError as error:
        print(error)
    try:
        await asyncio.sleep("1")
    except TypeError as error:
        print(error)


asyncio.run(main())
for wrong in (main, 5, None, [main]):
    try:
        asyncio.run(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])
