# Resources entered one after the other and left in the opposite order, also when one of them fails.

import asyncio
import contextlib


class Resource:
    def __init__(self, name, fails=False):
        self.name, self.fails = name, fails

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open", self.name)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        await asyncio.sleep(0.1)
        print("close", self.name, exc_type and exc_type.__name__)
        if self.fails:
            raise OSError(f"{self.name} does not close")


async def main():
    async with contextlib.AsyncExitStack() as stack:
        for name in "abc":
            await stack.enter_async_context(Resource(name))
        stack.push_async_callback(asyncio.sleep, 0.1)
        stack.callback(print, "callback")
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(Resource("outer"))
            await stack.enter_async_context(Resource("inner", fails=True))
            raise KeyError("in the block")
    except OSError as error:
        print(error, "after", repr(error.__context__))
    task = asyncio.create_task(cancelled())
    await asyncio.sleep(0.25)
    task.cancel()
    print((await asyncio.gather(task, return_exceptions=True))[0].__class__.__name__)


async def cancelled():
    async with Resource("held"):
        await asyncio.sleep(10)


asyncio.run(main())
