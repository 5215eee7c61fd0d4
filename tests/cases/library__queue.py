# Queues with one thread.
import queue

fifo, lifo, ordered, simple = queue.Queue(2), queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()
for each in (fifo, lifo, ordered, simple):
    for item in (2, 1):
        each.put(item)
    print(type(each).__name__, each.qsize(), each.empty(), each.get(), each.get_nowait(), each.empty())
fifo.put("a")
fifo.put_nowait("b")
print(fifo.full(), fifo.unfinished_tasks)
for wrong in (lambda: fifo.put_nowait("c"), lambda: fifo.put("c", timeout=0.01), lambda: lifo.get_nowait(), lambda: lifo.get(timeout=0.01), lambda: simple.get(False), lambda: fifo.get(timeout=-1) and lifo.get(timeout=-1)):
    try:
        wrong()
    except Exception as error:
        print(type(error), repr(error))
while not fifo.empty():
    fifo.get()
for _ in range(4):
    fifo.task_done()
fifo.join()
try:
    fifo.task_done()
except ValueError as error:
    print(error)
fifo.shutdown()
for wrong in (lambda: fifo.put(1), lambda: fifo.get()):
    try:
        wrong()
    except queue.ShutDown as error:
        print(repr(error))
