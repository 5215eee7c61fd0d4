# A queue that is shut down: gently, at once, with items left.
import queue

q = queue.Queue()
q.put(1)
q.put(2)
q.shutdown()
print(q.get(), q.is_shutdown)
try:
    q.put(3)
except queue.ShutDown as error:
    print("put:", repr(error))
print(q.get())
try:
    q.get_nowait()
except queue.ShutDown:
    print("nothing left")
q = queue.LifoQueue()
for number in range(3):
    q.put(number)
q.shutdown(immediate=True)
print(q.qsize(), q.unfinished_tasks)
try:
    q.get()
except queue.ShutDown:
    print("gone")
q.join()
