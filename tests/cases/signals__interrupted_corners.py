# A main task that swallows the interrupt, a second interrupt, one in the main task's own step, and a handler of one's own.

import asyncio
import signal


async def swallow():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "swallowed"


async def twice():
    loop = asyncio.get_running_loop()
    loop.call_later(1, signal.raise_signal, signal.SIGINT)
    loop.call_later(2, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(5)
        print("not reached")


async def own_step():
    signal.raise_signal(signal.SIGINT)
    print("the step goes on")
    await asyncio.sleep(1)
    print("not reached")


async def own_handler():
    signal.signal(signal.SIGINT, lambda number, frame: print("own handler", number))
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(1)
    return "unharmed"


for main in (swallow, twice, own_step, own_handler):
    try:
        print(main.__name__, asyncio.run(main()))
    except KeyboardInterrupt as error:
        print(main.__name__, "interrupted", error.args)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
