import queue
for cls in (queue.Queue, queue.LifoQueue, queue.SimpleQueue):
    q = cls()
    for item in (3, 1, 2):
        q.put(item)
    print(cls.__name__, q.qsize(), [q.get() for _ in range(3)], q.empty())
    try:
        q.get_nowait()
    except queue.Empty as error:
        print(type(error), repr(error))
q = queue.Queue(maxsize=1)
q.put("a")
print(q.full())
for put in (lambda: q.put_nowait("b"), lambda: q.put("b", timeout=0.05), lambda: q.put("b", timeout=-1)):
    try:
        put()
    except (queue.Full, ValueError) as error:
        print(type(error), error)
q.get()
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)
try:
    q.get(timeout=0.05)
except queue.Empty:
    print("empty")
q.put(1)
q.shutdown()
print(q.get())
for call in (q.get, lambda: q.put(2), lambda: queue.Queue().get(False)):
    try:
        call()
    except (queue.ShutDown, queue.Empty) as error:
        print(type(error).__name__)
