# A loop run by hand: run_forever, stop, run_until_complete, close, and what each refuses.

import asyncio

loop = asyncio.new_event_loop()
print(loop, loop.time())
loop.call_soon(print, "soon")
loop.call_later(2, loop.stop)
loop.call_later(1, print, "a second later")
loop.run_forever()
print("stopped at", loop.time(), loop.is_running())
loop.stop()
loop.call_soon(print, "one pass after a stop in advance")
loop.run_forever()
print(loop.run_until_complete(asyncio.sleep(1, "slept")), loop.time())


async def stops():
    loop.stop()
    await asyncio.sleep(1)
    return "late"


coroutine = stops()
try:
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    print(error)
for task in asyncio.all_tasks(loop):
    print("left over:", task.get_name())
    print(loop.run_until_complete(task))
future = loop.create_future()
loop.call_later(1, future.set_exception, KeyError("k"))
try:
    loop.run_until_complete(future)
except KeyError as error:
    print(repr(error))
loop.close()
loop.close()
print(loop, loop.is_closed())
for call in (
    loop.run_forever,
    lambda: loop.call_soon(print),
    lambda: loop.call_later(1, print),
    lambda: loop.run_until_complete(future),
    lambda: loop.call_soon_threadsafe(print),
):
    try:
        call()
    except RuntimeError as error:
        print(error)
