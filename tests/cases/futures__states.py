# A future's states, and the errors of using it in the wrong one.

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled())
    for ask in (future.result, future.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    future.set_result("r")
    print(future, future.result(), future.exception(), future.cancel())
    for again in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            again()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)

    failed = loop.create_future()
    failed.set_exception(ValueError)
    print(failed, repr(failed.exception()))
    for wrong in (StopIteration(), 5):
        try:
            loop.create_future().set_exception(wrong)
        except TypeError as error:
            print(error)
        except RuntimeError as error:
            print(error)

    gone = loop.create_future()
    print(gone.cancel("why"), gone.cancel(), gone)
    try:
        await gone
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    print(gone.get_loop() is loop, asyncio.isfuture(gone), asyncio.isfuture(main))


asyncio.run(main())
