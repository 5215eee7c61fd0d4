# A priority queue with ties, in asyncio.
import asyncio
import heapq
import itertools


class Jobs:
    def __init__(self):
        self.heap = []
        self.counter = itertools.count()

    def add(self, priority, name):
        heapq.heappush(self.heap, (priority, next(self.counter), name))

    def take(self):
        return heapq.heappop(self.heap)[-1]


async def main():
    jobs = Jobs()
    for priority, name in [(2, "b"), (1, "a"), (2, "c"), (0, "first")]:
        jobs.add(priority, name)
    while jobs.heap:
        await asyncio.sleep(0)
        print(jobs.take())


asyncio.run(main())
