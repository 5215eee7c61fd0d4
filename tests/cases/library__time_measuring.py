# The ways in which programs measure: decorators, context managers, a stopwatch, elapsed nanoseconds in a report.
import asyncio
import functools
import time
from contextlib import contextmanager


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            print(f"{function.__name__}{args} took {time.perf_counter() - start:.2f}s")

    return wrapper


@contextmanager
def stopwatch(label):
    start = time.monotonic_ns()
    yield lambda: (time.monotonic_ns() - start) / 1e9
    print(f"{label:<8}|{(time.monotonic_ns() - start) // 1_000_000:>6d} ms")


class Rate:
    def __init__(self, per_second):
        self.gap, self.next = 1 / per_second, 0.0

    async def wait(self):
        now = time.monotonic()
        self.next = max(self.next, now)
        delay, self.next = self.next - now, self.next + self.gap
        await asyncio.sleep(delay)


@timed
async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    start = time.time()
    with stopwatch("together") as elapsed:
        print(await asyncio.gather(fetch("a", 1), fetch("b", 0.5)))
        print(f"{elapsed():.1f}")
    with stopwatch("in turn"):
        for name in "cd":
            await fetch(name, 0.25)
    rate = Rate(4)
    with stopwatch("rate"):
        for _ in range(5):
            await rate.wait()
    print(time.strftime("%X", time.gmtime(start)), "->", time.strftime("%X", time.gmtime(time.time())))
    print(f"{time.time() - start:.3f}", f"finished in {time.perf_counter():0.2f}", time.ctime())


asyncio.run(main())
