# Queues within one thread: kinds, sizes, orders, what is refused.
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(3)
    print(kind.__name__, q.maxsize, q.empty(), q.full(), q.qsize())
    for item in (2, 3, 1):
        q.put_nowait(item)
    print(q.full(), q.queue if isinstance(q.queue, list) else list(q.queue))
    try:
        q.put(4, block=False)
    except queue.Full as error:
        print("full", repr(error), queue.Full.__module__, queue.Empty.__module__)
    print([q.get_nowait() for _ in range(3)])
    try:
        q.get(False)
    except queue.Empty as error:
        print("empty", repr(error))
    for _ in range(3):
        q.task_done()
    q.join()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
unbounded = queue.Queue(-1)
for number in range(100):
    unbounded.put(number)
print(unbounded.full(), unbounded.qsize(), unbounded.unfinished_tasks)
