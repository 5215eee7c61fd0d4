# asyncio.run inside a loop, with no coroutine, and a failing main.

import asyncio


async def inner():
    print("never runs")


async def main():
    coro = inner()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    raise ValueError("main failed")


try:
    asyncio.run(main())
except ValueError as error:
    print("out of run:", error)
for wrong in (5, inner, None):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
try:
    asyncio.create_task(coro := inner())
except RuntimeError as error:
    print(error)
coro.close()
