# wrap_future's cousins: ensure_future, isfuture, iscoroutine, and awaiting odd things.

import asyncio


async def value():
    return "v"


class Odd:
    def __await__(self):
        return 5


class Plain:
    def __await__(self):
        return iter([])


class YieldsJunk:
    def __await__(self):
        yield "junk"


async def await_it(thing):
    return await thing


async def main():
    task = asyncio.ensure_future(value())
    print(asyncio.isfuture(task), asyncio.iscoroutine(task), asyncio.ensure_future(task) is task, await task)
    print(asyncio.iscoroutinefunction(value), asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print))
    print(await asyncio.ensure_future(Plain()))
    for thing in (Odd(), None, "text", YieldsJunk(), value):
        try:
            await asyncio.create_task(await_it(thing))
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])
    coro = value()
    print(asyncio.iscoroutine(coro), asyncio.iscoroutine(value))
    await coro


asyncio.run(main())
