# Queues between threads: blocking, time-outs, join, order, shutdown.
# Recorded on the real clock.
import queue
import threading
import time

tasks = queue.Queue()
done = []


def worker():
    while True:
        number = tasks.get()
        if number is None:
            tasks.task_done()
            return
        time.sleep(number / 100)
        done.append(number)
        tasks.task_done()


threads = [threading.Thread(target=worker) for _ in range(2)]
for thread in threads:
    thread.start()
for number in (3, 1, 1, 1):
    tasks.put(number)
tasks.join()
print(sorted(done), tasks.empty(), tasks.qsize(), tasks.unfinished_tasks)
for _ in threads:
    tasks.put(None)
for thread in threads:
    thread.join()

small = queue.Queue(maxsize=1)
small.put("first")
for attempt in (
    lambda: small.put("second", timeout=0.05),
    lambda: small.put_nowait("second"),
    lambda: small.put("second", timeout=-1),
    lambda: small.get() and small.get(timeout=0.05),
    lambda: small.get_nowait(),
    lambda: [small.task_done() for _ in range(2)],
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)


def produce():
    for number in range(3):
        small.put(number)
    small.put(None)


producer = threading.Thread(target=produce)
producer.start()
got = []
while (item := small.get()) is not None:
    got.append(item)
producer.join()
print(got)

ranked = queue.PriorityQueue()
for pair in ((3, "c"), (1, "a"), (2, "b")):
    ranked.put(pair)
print([ranked.get() for _ in range(3)])
stack = queue.LifoQueue()
for letter in "xyz":
    stack.put(letter)
print([stack.get() for _ in range(3)])
simple = queue.SimpleQueue()


def later():
    time.sleep(0.05)
    simple.put("late")


thread = threading.Thread(target=later)
thread.start()
print(simple.get(), simple.empty(), simple.qsize())
thread.join()
try:
    simple.get(timeout=0.02)
except queue.Empty as error:
    print("empty", repr(error))

closing = queue.Queue()
closing.put(1)
waiting = []


def blocked():
    try:
        closing.get()
        closing.get()
    except queue.ShutDown as error:
        waiting.append(repr(error))


thread = threading.Thread(target=blocked)
thread.start()
time.sleep(0.02)
closing.shutdown()
thread.join()
print(waiting, closing.is_shutdown)
try:
    closing.put(2)
except queue.ShutDown:
    print("no more")
