# A queue of one's own changes how items are kept through _init, _put and _get.

import asyncio
import collections


class UniqueQueue(asyncio.Queue):
    def _init(self, maxsize):
        print("init", maxsize)
        self._queue = collections.OrderedDict()

    def _put(self, item):
        self._queue[item] = True

    def _get(self):
        item, _ = self._queue.popitem(last=False)
        return item


async def main():
    queue = UniqueQueue(maxsize=3)
    for item in "abacb":
        await queue.put(item)
        print(item, queue.qsize(), queue.full())
        if queue.full():
            break
    print([queue.get_nowait() for _ in range(queue.qsize())], queue._unfinished_tasks)
    print(asyncio.Queue[int], issubclass(asyncio.LifoQueue, asyncio.Queue))


asyncio.run(main())
