# What the collector means for tasks, futures and generators: who keeps what alive, and when its last words come.
import asyncio
import gc
import weakref


class Payload:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("free", self.name)


async def uses(payload):
    try:
        await asyncio.sleep(0.1)
        return payload.name
    finally:
        print("end of", payload.name)


async def main():
    task = asyncio.create_task(uses(Payload("one")))
    ref = weakref.ref(task)
    print(await task, ref() is task)
    del task
    print(ref())
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("done", f.result()))
    future.me = future if hasattr(future, "me") else None
    future.set_result(Payload("in a future").name)
    await asyncio.sleep(0)
    del future
    gc.collect()
    error = None
    try:
        payload = Payload("in a frame")
        raise ValueError("kept")
    except ValueError as caught:
        error = caught
    del payload
    print("error keeps", error.__traceback__ is not None)
    error = None
    waiting = asyncio.get_running_loop().create_future()

    async def stuck():
        payload = Payload("stuck")
        await waiting

    asyncio.create_task(stuck(), name="stuck")
    await asyncio.sleep(0)
    del waiting
    print("collecting")
    print(gc.collect() > 0)

    async def agen():
        try:
            yield Payload("yielded")
        finally:
            print("generator closed")

    async for payload in agen():
        break
    del payload
    await asyncio.sleep(0)
    print("after the loop")
    first, second = Payload("first"), Payload("second")
    first.other, second.other = second, first
    watch = weakref.finalize(first, print, "finalizer ran")
    del first, second
    print(watch.alive)
    gc.collect()
    print(watch.alive)


asyncio.run(main())
print("over")
