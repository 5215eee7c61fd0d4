# Closing a loop with pending tasks, and what happens to timers and callbacks in it.

import asyncio


async def sleeper():
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
task = loop.create_task(sleeper(), name="sleeper")
loop.call_soon(print, "never called")
timer = loop.call_later(1, print, "never called either")
loop.close()
print(task.done(), timer.cancelled())
try:
    task.cancel()
except RuntimeError as error:
    print(error)
print(task.cancelling(), task)
timer.cancel()
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
