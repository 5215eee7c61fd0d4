# Queues of the program's own kind: `_init`, `_put`, `_get` and `_qsize` are what others override.
import queue


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = {}

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue[item] = True

    def _get(self):
        item = next(iter(self.queue))
        del self.queue[item]
        return item


q = Unique()
for letter in "abcab":
    q.put(letter)
print(q.qsize(), [q.get() for _ in range(3)])


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


jobs = queue.PriorityQueue()
for priority, name in ((5, "later"), (1, "first"), (3, "then")):
    jobs.put(Job(priority, name))
print([jobs.get().name for _ in range(3)])
mixed = queue.PriorityQueue()
mixed.put((1, "a"))
try:
    mixed.put((1, 2))
except TypeError as error:
    print(error)
simple = queue.SimpleQueue()
for number in range(3):
    simple.put(number, False, 3)
print(simple.qsize(), simple.get(), simple.get_nowait(), simple.empty())
print(queue.SimpleQueue[int], hasattr(simple, "task_done"))
