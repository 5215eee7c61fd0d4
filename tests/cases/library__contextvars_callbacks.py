# Contexts of handles, of executors' absence and of nested runs: context.run with coroutines, eager starts, to_thread's like.
import asyncio
import contextvars
import functools

trace = contextvars.ContextVar("trace")
trace.set("outer")


def show(label):
    print(label, trace.get("nothing"))


async def coroutine():
    show("first")
    await asyncio.sleep(0)
    show("second")
    trace.set("inside")
    return trace.get()


async def main():
    loop = asyncio.get_running_loop()
    show("main")
    context = contextvars.copy_context()
    made = context.run(coroutine)  # Only made there: it runs where it is awaited.
    trace.set("main")
    print(await made, trace.get(), context[trace])
    task = context.run(asyncio.create_task, coroutine())
    print(await task, trace.get(), context[trace], task.get_context() is context)
    task = loop.create_task(coroutine(), context=context)
    print(await task, context[trace], task.get_context() is context)
    empty = contextvars.Context()
    handle = loop.call_soon(show, "empty", context=empty)
    later = loop.call_later(0.5, functools.partial(show, "later"), context=context)
    at = loop.call_at(loop.time() + 1, show, "at")
    loop.call_soon_threadsafe(show, "safe", context=empty)
    print(handle.get_context() is empty, later.get_context() is context, at.get_context() is context)
    await asyncio.sleep(2)
    event = asyncio.Event()

    async def waiter():
        await event.wait()
        show("waiter")

    trace.set("before")
    waiting = asyncio.create_task(waiter())
    trace.set("setter")
    await asyncio.sleep(0)
    event.set()
    await waiting
    loop.set_exception_handler(lambda loop, details: (print(details["message"].split(" at ")[0]), show("handler")))
    trace.set("thrower")
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    queue = asyncio.Queue()

    async def consumer():
        while (item := await queue.get()) is not None:
            trace.set(item)
            show("consumer")

    task = asyncio.create_task(consumer())
    for item in ("x", "y", None):
        await queue.put(item)
    await task
    show("end")


asyncio.run(main())
show("outside")
