# One coroutine awaited by two tasks, twice by one, and one that is running already.

import asyncio


async def slow():
    await asyncio.sleep(1)
    return "once"


async def wait(name, coroutine):
    try:
        print(name, await coroutine)
    except RuntimeError as error:
        print(name, error)


async def main():
    coroutine = slow()
    await asyncio.gather(wait("a", coroutine), wait("b", coroutine))
    await wait("c", coroutine)
    task = asyncio.create_task(slow())
    print(await task, await task)
    running = asyncio.current_task().get_coro()
    await wait("itself", running)
    try:
        running.close()
    except ValueError as error:
        print(error)
    for method in (running.send, running.throw):
        try:
            method(None if method == running.send else KeyError())
        except (ValueError, KeyError) as error:
            print(repr(error))


asyncio.run(main())
