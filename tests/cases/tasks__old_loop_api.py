# The loop by hand: create_task, run_until_complete, run_forever, stop.

import asyncio


async def work(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "ends")
    return name


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.is_running(), loop.is_closed(), asyncio.get_event_loop() is loop)
first = loop.create_task(work("first", 1))
print(loop.run_until_complete(work("second", 0.5)))
print("first done:", first.done())
loop.call_later(2, loop.stop)
loop.run_forever()
print("first done:", first.done(), loop.time())


def stopper():
    loop.call_soon(print, "queued after stop still runs next time")
    loop.stop()
    loop.call_soon(print, "this one too")


loop.call_soon(stopper)
loop.call_soon(print, "same iteration")
loop.run_forever()
print("stopped")
loop.run_until_complete(asyncio.sleep(0))
future = loop.create_future()
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)
loop.close()
print(loop.is_closed())
asyncio.set_event_loop(None)
