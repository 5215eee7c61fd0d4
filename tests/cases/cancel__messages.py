# The message of cancel travels with the error, and a new CancelledError at each await keeps it.

import asyncio


async def sleeper():
    await asyncio.sleep(10)


async def middle(task):
    await task


async def main():
    inner = asyncio.create_task(sleeper(), name="inner")
    outer = asyncio.create_task(middle(inner), name="outer")
    await asyncio.sleep(1)
    outer.cancel("please stop")
    try:
        await outer
    except asyncio.CancelledError as error:
        print(error.args)
    print(inner.cancelled(), outer.cancelled(), inner.cancelling(), outer.cancelling())
    try:
        inner.result()
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        inner.exception()
    except asyncio.CancelledError as error:
        print(type(error).__name__)


asyncio.run(main())
