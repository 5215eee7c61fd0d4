# What ends run_forever in the midst: SystemExit and KeyboardInterrupt go through, and the loop can go on later.

import asyncio
import sys

loop = asyncio.new_event_loop()


def leave():
    sys.exit(3)


async def interrupt():
    await asyncio.sleep(1)
    raise KeyboardInterrupt("pressed")


loop.call_soon(leave)
loop.call_soon(print, "comes in the next run")
try:
    loop.run_forever()
except SystemExit as error:
    print("exit", error.code, loop.is_running())
task = loop.create_task(interrupt())
try:
    loop.run_forever()
except KeyboardInterrupt as error:
    print(repr(error), task.done(), repr(task.exception()))
try:
    loop.run_until_complete(interrupt())
except KeyboardInterrupt as error:
    print(repr(error))
loop.close()
