# Futures, tasks and locks do not move between loops; a closed loop takes nothing.

import asyncio

first, second = asyncio.new_event_loop(), asyncio.new_event_loop()


async def wait_for(future):
    return await future


future = first.create_future()
task = second.create_task(wait_for(future), name="in the second")
try:
    second.run_until_complete(task)
except RuntimeError as error:
    print(error)
try:
    first.run_until_complete(second.create_task(wait_for(None), name="stray"))
except (RuntimeError, ValueError) as error:
    print(type(error).__name__, error)
try:
    second.run_until_complete(asyncio.gather(first.create_future(), second.create_future()))
except (RuntimeError, ValueError) as error:
    print(type(error).__name__, error)


async def nested():
    try:
        first.run_until_complete(asyncio.sleep(0))
    except RuntimeError as error:
        print(error)


second.run_until_complete(nested())
first.close()
try:
    future.set_result(1)
    print("without callbacks nothing is scheduled")
except RuntimeError as error:
    print(error)
coroutine = nested()
for call in (lambda: first.create_task(coroutine), lambda: first.run_until_complete(coroutine)):
    try:
        call()
    except RuntimeError as error:
        print(error)
coroutine.close()
second.close()
