# A pipeline of three stages, each a thread, with bounded queues between them.
# Recorded on the real clock.
import queue
import threading

first, second, out = queue.Queue(2), queue.Queue(2), []


def read():
    for number in range(6):
        first.put(number)
    first.put(None)


def double():
    while (number := first.get()) is not None:
        second.put(number * 2)
    second.put(None)


def write():
    while (number := second.get()) is not None:
        out.append(number)


threads = [threading.Thread(target=stage) for stage in (read, double, write)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(timeout=10)
print(out, [thread.is_alive() for thread in threads], first.empty(), second.empty())
