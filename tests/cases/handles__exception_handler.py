# A loop's exception handler gets what callbacks raise and what nobody retrieves.

import asyncio
import gc


def handler(loop, context):
    shown = {key: type(value).__name__ for key, value in context.items() if key != "message"}
    print("handler:", context["message"].partition(" at ")[0], shown, repr(context.get("exception")))


def bad():
    raise ZeroDivisionError("in a callback")


async def fail():
    raise OSError("in a task")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    loop.call_soon(bad)
    asyncio.create_task(fail(), name="failing")
    await asyncio.sleep(1)
    gc.collect()
    loop.call_exception_handler({"message": "by hand", "own": 5})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "by hand again", "own": 5, "exception": ValueError("v")})
    loop.set_exception_handler(lambda loop, context: loop.default_exception_handler(context))
    loop.call_soon(bad)
    await asyncio.sleep(0)

    def broken(loop, context):
        raise KeyError("in the handler")

    loop.set_exception_handler(broken)
    loop.call_soon(bad)
    await asyncio.sleep(0)
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
