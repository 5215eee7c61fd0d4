# What get_event_loop says before, during and after a run.

import asyncio
import warnings

warnings.simplefilter("error")


def look(label):
    try:
        print(label, asyncio.get_event_loop())
    except (RuntimeError, DeprecationWarning) as error:
        print(label, type(error).__name__, error)


async def main():
    look("inside")
    print(asyncio.get_event_loop() is asyncio.get_running_loop())


look("before")
asyncio.run(main())
look("after")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
look("set")
print(asyncio.get_event_loop() is loop, asyncio.get_event_loop_policy().get_event_loop() is loop)
asyncio.set_event_loop(None)
look("unset")
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.set_event_loop(5)
except TypeError as error:
    print(error)
loop.close()
