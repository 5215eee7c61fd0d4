# Recorded on the real clock
# Debug mode refuses calls from other threads.

import asyncio
import threading
import time


async def job():
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def from_thread():
        for name, call in (("call_soon", lambda: loop.call_soon(print)), ("call_later", lambda: loop.call_later(1, print)),
                           ("call_at", lambda: loop.call_at(1, print)), ("set_result", lambda: future.set_result(1)),
                           ("threadsafe", lambda: loop.call_soon_threadsafe(print, "in the loop"))):
            try:
                call()
                time.sleep(0.1)
                print(name, "went")
            except RuntimeError as error:
                print(name, error)

    thread = threading.Thread(target=from_thread)
    thread.start()
    while thread.is_alive():
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.1)


asyncio.run(main(), debug=True)
