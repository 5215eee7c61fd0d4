# Callbacks run in the context of who scheduled them, or in the one that is given.

import asyncio
import contextvars

where = contextvars.ContextVar("where", default="outside")


def show(label, *rest):
    print(label, where.get())
    where.set(f"changed by {label}")


async def main():
    loop = asyncio.get_running_loop()
    given = contextvars.copy_context()
    given.run(where.set, "given")
    where.set("main")
    loop.call_soon(show, "soon")
    loop.call_later(0.5, show, "later")
    loop.call_soon(show, "soon given", context=given)
    loop.call_at(0.75, show, "at given", context=given)
    loop.call_soon_threadsafe(show, "threadsafe")
    future = loop.create_future()
    future.add_done_callback(lambda _: show("done"))
    future.add_done_callback(lambda _: show("done given"), context=given)
    where.set("main again")
    future.set_result(None)
    await asyncio.sleep(1)
    print(where.get(), given[where])


asyncio.run(main())
