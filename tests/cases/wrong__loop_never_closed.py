# A loop that nobody closes: CPython says so when it is collected, if the filters let it.

import asyncio
import gc
import warnings

warnings.simplefilter("always")


async def main():
    return "done"


def use():
    loop = asyncio.new_event_loop()
    print(loop.run_until_complete(main()))


use()
gc.collect()
print("collected")

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
del loop
gc.collect()
print("again")

stopped = asyncio.new_event_loop()
stopped.call_soon(stopped.stop)
stopped.run_forever()
asyncio.set_event_loop(stopped)
print("kept to the end", stopped)
