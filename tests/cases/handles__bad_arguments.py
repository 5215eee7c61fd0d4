# What the loop refuses to schedule.

import asyncio


async def coroutine_function():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for attempt in (
        lambda: loop.call_soon(42),
        lambda: loop.call_later(None, print),
        lambda: loop.call_at(None, print),
        lambda: loop.call_soon(),
        lambda: asyncio.create_task(coroutine_function),
        lambda: asyncio.create_task(None),
        lambda: asyncio.ensure_future(1),
        lambda: asyncio.run(coroutine_function),
        lambda: loop.run_until_complete(asyncio.sleep(0)),
    ):
        try:
            attempt()
            print("accepted")
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, str(error).split(" at 0x")[0])


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print("handler", repr(context["exception"])))
loop.run_until_complete(main())
loop.close()
