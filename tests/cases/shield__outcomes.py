# A shield passes results, errors and the inner cancellation on; of something done it is that itself.

import asyncio


async def job(error=None):
    await asyncio.sleep(1)
    if error:
        raise error
    return "result"


async def main():
    print(await asyncio.shield(job()))
    try:
        await asyncio.shield(job(OSError("inner")))
    except OSError as error:
        print(repr(error))
    inner = asyncio.create_task(job())
    outer = asyncio.shield(inner)
    print(type(outer).__name__, inner is outer)
    await asyncio.sleep(0.5)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner cancelled", outer.cancelled())
    print(asyncio.shield(inner) is inner)
    # Nobody hears of an error after the shield was cancelled, so it is logged.
    failing = asyncio.create_task(job(ValueError("unheard")))
    shielded = asyncio.shield(failing)
    await asyncio.sleep(0)
    shielded.cancel()
    await asyncio.sleep(2)
    print(failing.done(), shielded.cancelled())


asyncio.run(main())
