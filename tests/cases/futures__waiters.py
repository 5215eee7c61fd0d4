# Several tasks wait for one future; they wake in the order in which they came.

import asyncio


async def waiter(name, future):
    try:
        print(name, "got", await future)
    except ValueError as error:
        print(name, "caught", error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "abc"]
    loop.call_later(1, future.set_result, "news")
    await asyncio.gather(*tasks)

    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "de"]
    loop.call_later(1, future.set_exception, ValueError("bad news"))
    await asyncio.gather(*tasks)

    async def set_twice():
        future.set_result(0)

    try:
        await set_twice()
    except asyncio.InvalidStateError as error:
        print(error)

    class Wrapper:
        def __await__(self):
            return (yield from asyncio.sleep(1, "wrapped").__await__())

    print(await Wrapper())


asyncio.run(main())
