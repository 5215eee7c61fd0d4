# What blocks, for how long, and what sleep accepts; clocks that differ and those that agree.
import asyncio
import time


started = time.monotonic()
for value in (0, 0.25, 1, True, 1e-9):
    print(type(value).__name__, time.sleep(value), round(time.monotonic() - started, 6))
for value in (-1, -0.5, -0.0):
    try:
        print(repr(value), time.sleep(value))
    except Exception as error:
        print(type(value).__name__, type(error).__name__, error)


async def ticker(log):
    for n in range(3):
        log.append((n, round(time.monotonic() - started, 3)))
        await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    log = []
    task = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    before = loop.time()
    time.sleep(2.5)  # Nothing else runs meanwhile.
    print("blocked", round(loop.time() - before, 3), log)
    await task
    print(log)


asyncio.run(main())
a, b = time.time(), time.time_ns()
print(type(a), type(b), abs(a - b / 1e9) < 1, time.perf_counter_ns() >= time.monotonic_ns() - 10**9)
print(time.time() - time.time() <= 0, type(time.process_time()), type(time.thread_time_ns()), time.monotonic() <= time.monotonic())
