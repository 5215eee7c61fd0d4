# An error in a callback goes to the loop's exception handler; the loop goes on.

import asyncio


def fail(text):
    raise ValueError(text)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fail, "from call_soon")
    loop.call_later(1, fail, "from call_later")
    await asyncio.sleep(2)
    print("still alive")

    def handler(loop, context):
        print("handler:", sorted(context), context["message"], repr(context["exception"]))

    loop.set_exception_handler(handler)
    loop.call_soon(fail, "handled")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "called by hand", "detail": 42})
    loop.default_exception_handler({"message": "by default"})


asyncio.run(main())
