# gather of nothing, of one coroutine twice, of futures and tasks mixed, of things that are not awaitable.

import asyncio


async def value(n):
    return n


async def main():
    print(await asyncio.gather())
    coro = value(1)
    task = asyncio.create_task(value(2))
    future = asyncio.get_running_loop().create_future()
    future.set_result(3)
    print(await asyncio.gather(coro, coro, task, future, task))
    try:
        await asyncio.gather(value(4), 5)
    except TypeError as error:
        print(error)
    await asyncio.sleep(0)


asyncio.run(main())
