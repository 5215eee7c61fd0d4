# Attributes ag_running, ag_await, ag_frame, ag_code; names; re-entering a running generator.

import asyncio


async def gen():
    """A documented generator."""
    print("running inside", me.ag_running)
    try:
        await me.asend(None)
    except Exception as e:
        print("re-entry", type(e).__name__, e)
    await asyncio.sleep(1)
    yield 1
    print("second")
    yield 2


async def peek():
    await asyncio.sleep(0.5)
    print("peek", me.ag_running, me.ag_await is not None, me.ag_frame is not None)
    for what, make in (("anext", lambda: anext(me)), ("asend", lambda: me.asend(1)),
                       ("athrow", lambda: me.athrow(ValueError("x"))), ("aclose", lambda: me.aclose())):
        try:
            print(await make())
        except Exception as e:
            print(what, type(e).__name__, e)


async def main():
    global me
    me = gen()
    print(me.__name__, me.__qualname__, gen.__doc__)
    print(me.ag_running, me.ag_await, me.ag_frame is not None, me.ag_code.co_name)
    task = asyncio.create_task(peek())
    print(await anext(me))
    await task
    print(me.ag_running, me.ag_await)
    print([x async for x in me])
    print(me.ag_running, me.ag_frame)
    me.__name__ = "renamed"
    print(me.__name__, me.__qualname__)
    try:
        me.__name__ = 5
    except TypeError as e:
        print(e)
    try:
        me.ag_running = True
    except AttributeError as e:
        print(e)
    try:
        me.other = 1
    except AttributeError as e:
        print(e)


asyncio.run(main())
