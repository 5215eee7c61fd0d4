# Futures as bridges from callbacks to await.

import asyncio


def old_style(loop, value, callback):
    loop.call_later(1, callback, value)


async def modern(value):
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    old_style(loop, value, lambda result: future.set_result(result * 2))
    print(future)
    result = await future
    print(future)
    return result


async def main():
    print(await asyncio.gather(modern(1), modern(2)))
    future = asyncio.Future()
    print(future.get_loop() is asyncio.get_running_loop(), future.done())
    for call in (future.result, future.exception):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    future.set_result(1)
    for call in (lambda: future.set_result(2), lambda: future.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    for wrong in (StopIteration(), StopIteration, 5, int):
        try:
            broken = asyncio.Future()
            broken.set_exception(wrong)
            await broken
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)
    print(future.cancel(), future.remove_done_callback(print))


asyncio.run(main())
