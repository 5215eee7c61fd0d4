# Futures, tasks and locks that belong to another loop.

import asyncio

first = asyncio.new_event_loop()
second = asyncio.new_event_loop()


async def idle():
    await asyncio.sleep(0)


async def waits(future):
    return await future


def attempt(name, call):
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)


foreign = first.create_future()
attempt("await", lambda: second.run_until_complete(waits(foreign)))
attempt("until", lambda: second.run_until_complete(foreign))
task = first.create_task(idle())
attempt("task", lambda: second.run_until_complete(task))
attempt("wait_for", lambda: second.run_until_complete(asyncio.wait_for(foreign, 1)))


async def gathers():
    return await asyncio.gather(foreign, idle())


attempt("gather", lambda: second.run_until_complete(gathers()))
attempt("gather outside", lambda: asyncio.gather(foreign, second.create_future()))
attempt("ensure", lambda: asyncio.ensure_future(foreign, loop=second))
attempt("shield", lambda: second.run_until_complete(waits(asyncio.shield(foreign))))
lock = asyncio.Lock()
event = asyncio.Event()
queue = asyncio.Queue()
condition = asyncio.Condition()


async def hold(thing):
    await thing.acquire()
    try:
        await asyncio.wait_for(thing.acquire(), 1)
    except TimeoutError:
        pass


async def wait_event():
    try:
        await asyncio.wait_for(event.wait(), 1)
    except TimeoutError:
        print("timeout")


async def get():
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("timeout")


for loop in (first, second):
    attempt("lock", lambda: loop.run_until_complete(hold(lock)))
    attempt("event", lambda: loop.run_until_complete(wait_event()))
    attempt("queue", lambda: loop.run_until_complete(get()))
attempt("run in a run", lambda: second.run_until_complete(runs_other()))


async def runs_other():
    first.run_until_complete(idle())


attempt("run in a run", lambda: second.run_until_complete(runs_other()))
foreign.cancel()
first.run_until_complete(idle())
first.close()
second.close()
