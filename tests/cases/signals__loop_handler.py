# Handlers that a loop keeps run as callbacks: two passes after the signal came.

import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def terminate(name):
        print("handler", name, loop.time())
        loop.call_soon(print, "scheduled by the handler")
        stop.set()

    loop.add_signal_handler(signal.SIGTERM, terminate, "SIGTERM")
    loop.call_soon(print, "scheduled before the signal")
    os.kill(os.getpid(), signal.SIGTERM)
    loop.call_soon(print, "scheduled after the signal")
    print("sent")
    await asyncio.sleep(0)
    print("one pass later", stop.is_set())
    await asyncio.sleep(0)
    print("two passes later", stop.is_set())
    await stop.wait()
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(signal.getsignal(signal.SIGTERM))


asyncio.run(main())
