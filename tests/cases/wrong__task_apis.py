# Wrong arguments to what makes and joins tasks, and the coroutines that are lost with them.

import asyncio
import contextvars


async def job():
    return 1


def attempt(name, call):
    try:
        call()
        print(name, "went")
    except BaseException as error:
        print(name, type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    attempt("create_task(function)", lambda: asyncio.create_task(job))
    attempt("create_task(1)", lambda: asyncio.create_task(1))
    attempt("create_task(future)", lambda: asyncio.create_task(loop.create_future()))
    attempt("ensure_future(1)", lambda: asyncio.ensure_future(1))
    attempt("run_coroutine_threadsafe", lambda: asyncio.run_coroutine_threadsafe(1, loop))
    attempt("gather(1)", lambda: asyncio.gather(1))
    attempt("gather(coro, 1)", lambda: asyncio.gather(job(), 1))
    attempt("shield(1)", lambda: asyncio.shield(1))
    attempt("call_soon(coroutine function)", lambda: loop.call_soon(job))
    attempt("call_soon(coroutine)", lambda: loop.call_soon(job()))
    attempt("call_soon(1)", lambda: loop.call_soon(1))
    attempt("call_later(None)", lambda: loop.call_later(None, print))
    attempt("call_later(words)", lambda: loop.call_later("1", print))
    attempt("call_at(None)", lambda: loop.call_at(None, print))
    attempt("Task(1)", lambda: asyncio.Task(1))
    attempt("Future(loop=1)", lambda: asyncio.Future(loop=1).set_result(1))
    attempt("run(job)", lambda: asyncio.run(job))
    attempt("Runner", lambda: asyncio.Runner().run(job()))
    for name, call in (("wait([])", lambda: asyncio.wait([])), ("wait(coro)", lambda: asyncio.wait(job())),
                       ("wait([coro])", lambda: asyncio.wait([job()])), ("wait(when)", lambda: asyncio.wait([job()], return_when="x")),
                       ("wait_for(1)", lambda: asyncio.wait_for(1, 1)), ("sleep(words)", lambda: asyncio.sleep("1")),
                       ("sleep(nan)", lambda: asyncio.sleep(float("nan"))), ("timeout", lambda: asyncio.timeout(1).__aexit__(None, None, None)),
                       ("TaskGroup", lambda: asyncio.TaskGroup().__aexit__(None, None, None))):
        try:
            await call()
            print(name, "went")
        except BaseException as error:
            print(name, type(error).__name__, error)
    group = asyncio.TaskGroup()
    attempt("not entered", lambda: group.create_task(job()))
    async with group:
        pass
    attempt("finished", lambda: group.create_task(job()))
    try:
        await job
    except TypeError as error:
        print(error)
    try:
        await None
    except TypeError as error:
        print(error)
    coro = job()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.Lock:
            pass
    except TypeError as error:
        print(error)
    try:
        with asyncio.Lock():
            pass
    except TypeError as error:
        print(error)
    lock = asyncio.Lock()
    attempt("release", lock.release)
    attempt("semaphore", lambda: asyncio.Semaphore(-1))
    attempt("bounded", asyncio.BoundedSemaphore(1).release)
    attempt("condition", asyncio.Condition().notify)
    attempt("queue", asyncio.Queue().task_done)
    attempt("get_nowait", asyncio.Queue().get_nowait)
    attempt("barrier", lambda: asyncio.Barrier(0))


asyncio.run(main())
attempt("create_task outside", lambda: asyncio.create_task(job()))
attempt("current_task outside", lambda: asyncio.current_task())
attempt("all_tasks outside", lambda: asyncio.all_tasks())
attempt("get_running_loop outside", lambda: asyncio.get_running_loop())
attempt("run(1)", lambda: asyncio.run(1))
attempt("Runner closed", lambda: closed())


def closed():
    runner = asyncio.Runner()
    runner.close()
    runner.run(job())


attempt("Runner closed", closed)
