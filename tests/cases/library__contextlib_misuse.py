import asyncio
from contextlib import *


@contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name
    except ValueError as e:
        raise RuntimeError("translated") from e
    finally:
        print("leave", name)


try:
    with managed("a"):
        raise ValueError("inner")
except RuntimeError as e:
    print(e, repr(e.__cause__))

cm = managed("twice")
with cm:
    pass
try:
    with cm:
        pass
except Exception as e:
    print(type(e).__name__, e)

try:
    with ExitStack() as stack:
        stack.enter_async_context
except AttributeError as e:
    print(e)

try:
    with asynccontextmanager(managed)("x"):
        pass
except TypeError as e:
    print(e)


async def nested():
    async with AsyncExitStack() as stack:
        for n in range(3):
            stack.enter_context(managed(n))
        stack.push_async_exit(lambda *a: asyncio.sleep(0, print("async exit", a[0])))
        raise KeyError("gone")


try:
    asyncio.run(nested())
except KeyError as e:
    print(repr(e), e.__context__)


class Resource:
    def __init__(self, n):
        self.n = n

    async def __aenter__(self):
        print("aenter", self.n)
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, kind, value, tb):
        print("aexit", self.n, kind and kind.__name__)
        await asyncio.sleep(0.1)


async def cancelled():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(Resource(1))
        await stack.enter_async_context(Resource(2))
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(cancelled())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    with suppress(asyncio.TimeoutError):
        async with asyncio.timeout(0.5):
            await asyncio.sleep(1)
    print("on time")


asyncio.run(main())
print(issubclass(Resource, AbstractAsyncContextManager), isinstance(nullcontext(), AbstractContextManager))
with ExitStack() as stack:
    files = [stack.enter_context(nullcontext(i)) for i in range(3)]
    print(files)


def fails():
    with managed("b"):
        raise TypeError("through")


fails()
