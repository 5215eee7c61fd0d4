# The blocking queues without threads: order, bounds, priorities, and what full and empty say.
import queue
from dataclasses import dataclass, field
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue

q = Queue(maxsize=2)
q.put(1)
q.put_nowait(2)
print(q.qsize(), q.full(), q.empty(), q.maxsize)
for attempt in (lambda: q.put_nowait(3), lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: q.put(3, timeout=-1), lambda: q.get(timeout=-1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error, error.args)
print(q.get(), q.get(), q.empty())
for attempt in (lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.01)):
    try:
        print(attempt())
    except Empty as error:
        print(type(error).__name__, error.args, isinstance(error, Exception), type(error).__mro__[1].__name__)
q.task_done()
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)
stack = LifoQueue()
for n in "abc":
    stack.put(n)
print([stack.get() for _ in range(3)])


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = PriorityQueue()
for job in (Job(3, "low"), Job(1, "high"), Job(2, "mid"), Job(1, "high too")):
    jobs.put(job)
while not jobs.empty():
    print(jobs.get())
jobs.put((1, "b"))
jobs.put((1, "a"))
print(jobs.get(), jobs.queue)
try:
    jobs.put((1, {}))
    jobs.put((1, {}))
except TypeError as error:
    print(error)
simple = SimpleQueue()
simple.put(1)
simple.put(2, timeout=5)
print(simple.qsize(), simple.get(), simple.get_nowait(), simple.empty())
try:
    simple.get(timeout=0.01)
except Empty:
    print("empty again", Full.__mro__[1].__name__)
q.put("left")
q.shutdown()
print(q.get())
for attempt in (lambda: q.get(), lambda: q.put(1), lambda: q.get_nowait()):
    try:
        print(attempt())
    except queue.ShutDown as error:
        print(type(error).__name__, error.args)
q = Queue()
q.put(1)
q.shutdown(immediate=True)
try:
    q.get()
except queue.ShutDown:
    print("shut down at once", q.qsize(), q.unfinished_tasks)
unbounded = Queue(0)
for n in range(100):
    unbounded.put(n)
print(unbounded.full(), unbounded.qsize(), list(unbounded.queue)[:3], Queue(-1).full())


class Unique(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        if item not in self.queue:
            self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    def _qsize(self):
        return len(self.queue)


unique = Unique()
for item in "abcab":
    unique.put(item)
print(unique.qsize(), [unique.get() for _ in range(unique.qsize())])
