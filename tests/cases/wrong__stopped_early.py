# A loop that is stopped before what it ran for is done, and what closing says then.

import asyncio


async def long():
    await asyncio.sleep(10)


async def stopper(loop):
    loop.stop()
    await asyncio.sleep(10)


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(stopper(loop))
except RuntimeError as error:
    print(error)
future = loop.create_future()
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error, future)
loop.stop()
loop.run_forever()
print("ran once")
try:
    asyncio.run(stopper(loop))
except RuntimeError as error:
    print("run:", error)


async def stops_itself():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)


try:
    asyncio.run(stops_itself())
except RuntimeError as error:
    print("run:", error)
loop.close()
loop.close()
print(loop)
for call in (lambda: loop.run_forever(), lambda: loop.run_until_complete(future), lambda: loop.call_soon(print),
             lambda: loop.call_later(1, print), lambda: loop.call_at(1, print), lambda: loop.call_soon_threadsafe(print),
             lambda: loop.create_task(long()), lambda: loop.run_in_executor(None, print), lambda: loop.create_future(),
             lambda: loop.stop(), lambda: loop.add_signal_handler(2, print), lambda: loop.shutdown_asyncgens(),
             lambda: loop.add_reader(0, print), lambda: loop.is_running()):
    try:
        print("answers", call() is None)
    except Exception as error:
        print(type(error).__name__, error)
