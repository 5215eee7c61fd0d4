# A semaphore lets so many in at a time; the next to come in is the one who has waited longest.

import asyncio


async def worker(semaphore, name, seconds):
    async with semaphore:
        print(f"{asyncio.get_running_loop().time():.1f} {name} in", repr(semaphore).partition(" [")[2])
        await asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time():.1f} {name} out", repr(semaphore).partition(" [")[2])


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(semaphore, f"w{i}", seconds) for i, seconds in enumerate((3, 1, 1, 2, 0, 1))))
    print(semaphore.locked(), semaphore._value)


asyncio.run(main())
