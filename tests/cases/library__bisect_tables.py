# Searching sorted data: grades, intervals, keys, insertion that keeps order, bounds, and a simulated timeline.
import asyncio
import bisect
from bisect import bisect_left, bisect_right, insort


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 60, 69, 70, 89.5, 100)])
data = [1, 2, 2, 2, 5]
print(bisect_left(data, 2), bisect_right(data, 2), bisect_left(data, 0), bisect_right(data, 9), bisect_left(data, 2, 2), bisect_right(data, 2, 0, 2), bisect_left(data, 3, hi=3), bisect_left([], 1), bisect_right("abcd", "b"), bisect_left(range(0, 100, 10), 35))
events = []
for when, what in ((3, "c"), (1, "a"), (2, "b"), (1, "a2")):
    insort(events, (when, what), key=lambda e: e[0])
print(events, bisect_left(events, 2, key=lambda e: e[0]), bisect_right(events, 1, key=lambda e: e[0]))
bisect.insort_left(events, (1, "first"), key=lambda e: e[0])
print(events)


class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n, end="; ")
        return self.n < other.n


versions = [Version(n) for n in (1, 3, 5)]
print(bisect_left(versions, Version(3)), bisect_right(versions, Version(3)))


class Log(list):
    def insert(self, i, x):
        print("insert", i, x)
        super().insert(i, x)


log = Log([1, 3])
insort(log, 2)


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("negative", lambda: bisect_left([1], 1, -1))
attempt("mixed", lambda: bisect_left([1, "a"], "b"))
attempt("no length", lambda: bisect_left(5, 1))
attempt("tuple", lambda: insort((1,), 2))
attempt("key", lambda: bisect_left([1, 2], 1, key=5))
attempt("high", lambda: bisect_left([1, 2], 5, 0, 9))
attempt("names", lambda: bisect.bisect_left(a=[1, 2], x=2, lo=0, hi=2, key=None))


class Recent:
    def __init__(self, window):
        self.window, self.times = window, []

    def hit(self, now):
        self.times.append(now)
        del self.times[: bisect_right(self.times, now - self.window)]
        return len(self.times)


async def main():
    loop, recent = asyncio.get_running_loop(), Recent(1.0)
    counts = []
    for delay in (0, 0.4, 0.4, 0.4, 2):
        await asyncio.sleep(delay)
        counts.append(recent.hit(loop.time()))
    print(counts)


asyncio.run(main())
