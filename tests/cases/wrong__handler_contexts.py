# The default exception handler: every key of its context, and contexts that are odd.

import asyncio


async def coro():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(coro(), name="worker")
    future = loop.create_future()
    handle = loop.call_later(5, print, "never")
    loop.call_exception_handler({})
    loop.call_exception_handler({"message": ""})
    loop.call_exception_handler({"message": "only words"})
    loop.call_exception_handler({"exception": ValueError("bare")})
    loop.call_exception_handler({"message": "with all", "exception": KeyError("k"), "future": future, "task": task,
                                 "handle": handle, "transport": "a transport", "protocol": "a protocol",
                                 "socket": None, "asyncgen": "an agen", "other": [1, 2]})
    loop.call_exception_handler({"message": "traces", "source_traceback": [], "handle_traceback": []})
    import traceback
    stack = traceback.extract_stack()
    loop.call_exception_handler({"message": "real traces", "source_traceback": stack, "handle_traceback": stack,
                                 "z": 1, "a": 2})
    try:
        1 / 0
    except ZeroDivisionError as error:
        loop.call_exception_handler({"message": "raised", "exception": error})
    loop.default_exception_handler({"message": "directly", "b": "c"})
    for bad in (None, 3, []):
        try:
            loop.call_exception_handler(bad)
            print("told", bad)
        except Exception as error:
            print(type(error).__name__, error)
    handle.cancel()
    task.cancel()


asyncio.run(main())
