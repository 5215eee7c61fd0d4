# Whoever is cancelled at a barrier leaves it; the others go on waiting for the right number.

import asyncio


async def wait(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    barrier = asyncio.Barrier(2)
    a = asyncio.create_task(wait(barrier, "a"))
    await asyncio.sleep(1)
    a.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.broken)
    b, c = asyncio.create_task(wait(barrier, "b")), asyncio.create_task(wait(barrier, "c"))
    print(await asyncio.gather(a, b, c, return_exceptions=True))


asyncio.run(main())
