# A cancelled waiter leaves; one whose event is set in the same moment still sees its cancellation.

import asyncio


async def wait(event, name):
    try:
        await event.wait()
        print(name, "went on")
    except asyncio.CancelledError:
        print(name, "cancelled", event.is_set(), len(event._waiters))
        raise


async def main():
    event = asyncio.Event()
    a, b, c = (asyncio.create_task(wait(event, name)) for name in "abc")
    await asyncio.sleep(0)
    print(repr(event).partition(" [")[2], len(event._waiters))
    a.cancel()
    event.set()
    b.cancel()
    print(await asyncio.gather(a, b, c, return_exceptions=True))
    print(repr(event).partition(" [")[2])


asyncio.run(main())
