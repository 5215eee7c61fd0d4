# What add_signal_handler and remove_signal_handler refuse.

import asyncio
import signal


async def coroutine_function():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for arguments in ((signal.SIGKILL, print), (1000, print), ("SIGTERM", print), (signal.SIGTERM, coroutine_function)):
        try:
            loop.add_signal_handler(*arguments)
        except (RuntimeError, ValueError, TypeError) as error:
            print(type(error).__name__, error)
    try:
        loop.remove_signal_handler("x")
    except TypeError as error:
        print(error)
    print(loop.remove_signal_handler(signal.SIGUSR1))
    loop.add_signal_handler(signal.SIGUSR1, print, "first")
    loop.add_signal_handler(signal.SIGUSR1, print, "second")
    signal.raise_signal(signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.1)


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
try:
    loop.add_signal_handler(signal.SIGUSR1, print)
except RuntimeError as error:
    print(error)
