# timeit beside asyncio: measuring whole runs, and the collector that is off meanwhile.
import asyncio
import gc
import time
import timeit


async def job(n):
    await asyncio.sleep(n)


def run(*delays):
    async def main():
        await asyncio.gather(*map(job, delays))

    asyncio.run(main())


print(timeit.timeit(lambda: run(1, 2), number=3), timeit.repeat(lambda: run(0.5), repeat=2, number=2))
print(timeit.timeit("run(0.25)", globals=globals(), number=4), timeit.timeit("time.sleep(0.5)", "import time", number=2))
states = []
gc.enable()
timeit.timeit(lambda: states.append(gc.isenabled()), number=1)
timeit.timeit(lambda: states.append(gc.isenabled()), "gc.enable()", number=1, globals=globals())
print(states, gc.isenabled())
gc.disable()
timeit.timeit("pass", number=1)
print(gc.isenabled())
gc.enable()
try:
    timeit.timeit(lambda: 1 / 0, number=1)
except ZeroDivisionError:
    print("enabled again", gc.isenabled())


async def inside():
    start = timeit.default_timer()
    await asyncio.sleep(1.5)
    print(f"{timeit.default_timer() - start:.1f}", timeit.default_timer is time.perf_counter)


asyncio.run(inside())
