# The memory that tasks hold while they wait, and wrong arguments.
import asyncio
import tracemalloc

for wrong in (0, -1, 65536, "1"):
    try:
        tracemalloc.start(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(tracemalloc.is_tracing())


async def hold(size):
    data = bytearray(size)
    await asyncio.sleep(1)
    return len(data)


async def main():
    tracemalloc.start(10)
    print(tracemalloc.get_traceback_limit())
    tasks = [asyncio.create_task(hold(200_000)) for _ in range(10)]
    await asyncio.sleep(0.5)
    waiting, _ = tracemalloc.get_traced_memory()
    print(sum(await asyncio.gather(*tasks)), waiting > 2_000_000)
    now, peak = tracemalloc.get_traced_memory()
    print(now < waiting, peak >= waiting)
    tracemalloc.stop()


asyncio.run(main())
