# eager_start by hand, outside of a running loop, and in a factory with a class of one's own.

import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="unset")


class Named(asyncio.Task):
    pass


async def child():
    print("child runs", variable.get())
    variable.set("by the child")
    await asyncio.sleep(0)
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.Task(child(), loop=loop, eager_start=True, name="by hand")
    print("made", variable.get(), await task)
    context = contextvars.copy_context()
    print(await asyncio.Task(child(), loop=loop, eager_start=True, context=context), context[variable])
    print(await asyncio.Task(child(), loop=loop, eager_start=False, name="plain"))
    factory = asyncio.create_eager_task_factory(Named)
    loop.set_task_factory(factory)
    task = loop.create_task(child(), name="mine")
    print(type(task).__name__, factory.__qualname__, await task)
    try:
        asyncio.create_task(child(), eager_start=True)
    except TypeError as error:
        print(error)


loop = asyncio.new_event_loop()
task = asyncio.Task(child(), loop=loop, eager_start=True)
print("not running, so not eager", task.done())
print(loop.run_until_complete(task))
loop.close()
asyncio.run(main())
