# A service that shuts down on SIGTERM: workers finish what they are at, then everything ends.

import asyncio
import signal


async def worker(name, stop):
    while not stop.is_set():
        print(f"{asyncio.get_running_loop().time():.1f} {name} works")
        await asyncio.sleep(0.4)
    print(f"{asyncio.get_running_loop().time():.1f} {name} stopped")


async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        loop.add_signal_handler(getattr(signal, name), lambda name=name: (print("got", name), stop.set()))
    loop.call_later(1, signal.raise_signal, signal.SIGTERM)
    loop.call_later(1.1, signal.raise_signal, signal.SIGINT)
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(worker(name, stop))
    print("bye")


asyncio.run(main())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM))
