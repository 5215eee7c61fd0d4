# Methods of AbstractEventLoop raise NotImplementedError.

import asyncio

loop = asyncio.AbstractEventLoop()
for name in ("run_forever", "stop", "is_running", "is_closed", "close", "time", "get_debug", "create_future"):
    try:
        getattr(loop, name)()
    except NotImplementedError as error:
        print(name, repr(error))
for call in (
    lambda: loop.call_soon(print),
    lambda: loop.call_later(1, print),
    lambda: loop.call_at(1, print),
    lambda: loop.run_until_complete(None),
    lambda: loop.call_soon_threadsafe(print),
    lambda: loop.set_debug(True),
    lambda: loop.set_exception_handler(None),
    lambda: loop.call_exception_handler({}),
    lambda: loop.set_task_factory(None),
    lambda: loop.run_in_executor(None, print),
    lambda: loop.add_signal_handler(1, print),
    lambda: loop.remove_signal_handler(1),
):
    try:
        call()
    except NotImplementedError as error:
        print(repr(error))
coroutine = loop.shutdown_asyncgens()
try:
    coroutine.send(None)
except NotImplementedError as error:
    print(repr(error))
