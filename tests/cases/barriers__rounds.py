# Everybody waits at a barrier until the last comes; each gets a number of its own, and it can be used again.

import asyncio


async def runner(barrier, name, pace):
    for lap in range(3):
        await asyncio.sleep(pace)
        number = await barrier.wait()
        print(f"{asyncio.get_running_loop().time():.1f} {name} lap {lap} number {number} waiting {barrier.n_waiting}")


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken, repr(barrier).partition(" [")[2])
    await asyncio.gather(*(runner(barrier, name, pace) for name, pace in (("a", 1), ("b", 2), ("c", 0.5))))
    async with asyncio.Barrier(1) as number:
        print("alone", number)


asyncio.run(main())
