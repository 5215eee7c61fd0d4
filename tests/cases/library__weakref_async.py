import asyncio
import weakref


class Session:
    live = weakref.WeakSet()

    def __init__(self, name):
        self.name = name
        Session.live.add(self)


async def worker(name, cache):
    session = Session(name)
    cache[name] = session
    await asyncio.sleep(0.1 * len(name))
    return sorted(s.name for s in Session.live)


async def main():
    cache = weakref.WeakValueDictionary()
    tasks = [asyncio.create_task(worker(name, cache)) for name in ("a", "bb", "ccc")]
    reference = weakref.ref(tasks[0], lambda r: print("task gone", r()))
    for task in asyncio.as_completed(tasks):
        print(await task, sorted(cache))
    del task, tasks
    await asyncio.sleep(0)
    print(reference(), len(Session.live))
    future = asyncio.get_running_loop().create_future()
    weakref.finalize(future, print, "future gone")
    del future
    print("end")


asyncio.run(main())
