# Cancelling several tasks at once: they hear of it in the order of the cancels, and their waiters after them.

import asyncio


async def worker(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "stopped")


async def watcher(name, task):
    try:
        await task
    except asyncio.CancelledError:
        print(name, "saw it")


async def main():
    workers = [asyncio.create_task(worker(n), name=n) for n in "abc"]
    watchers = [asyncio.create_task(watcher(f"watcher of {t.get_name()}", t)) for t in workers]
    await asyncio.sleep(1)
    for task in reversed(workers):
        task.cancel()
    print("all cancelled", [t.done() for t in workers], [t.cancelling() for t in workers])
    await asyncio.gather(*watchers)


asyncio.run(main())
