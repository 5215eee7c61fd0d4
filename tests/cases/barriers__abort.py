# abort breaks a barrier for all who wait and all who come; reset sends away who waits and makes it usable again.

import asyncio


async def wait(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error, barrier.broken, barrier.n_waiting)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(wait(barrier, name)) for name in "ab"]
    await asyncio.sleep(1)
    await barrier.abort()
    await asyncio.gather(*tasks)
    await wait(barrier, "late")
    print(repr(barrier).partition(" [")[2])
    await barrier.reset()
    print(barrier.broken)
    tasks = [asyncio.create_task(wait(barrier, name)) for name in "cd"]
    await asyncio.sleep(1)
    print(barrier.n_waiting)
    await barrier.reset()
    await asyncio.gather(*tasks)
    await asyncio.gather(*(wait(barrier, name) for name in "efg"))
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
