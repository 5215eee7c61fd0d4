# Locks of threads: who holds them, who waits, what misuse says.
# Recorded on the real clock.
import threading
import time

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.05))
lock.release()
print(lock.locked())
for attempt in (
    lambda: lock.release(),
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(True, -2),
    lambda: threading.RLock().release(),
    lambda: threading.Semaphore(-1),
    lambda: threading.BoundedSemaphore(1).release(),
    lambda: threading.Condition().wait(),
    lambda: threading.Condition().notify(),
    lambda: threading.Barrier(0),
    lambda: threading.Semaphore(1).release(0),
    lambda: threading.Semaphore(1).acquire(False, 3),
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)

order = []


def hold(name, seconds):
    with lock:
        order.append(f"{name} has it")
        time.sleep(seconds)
        order.append(f"{name} lets go")


threads = [threading.Thread(target=hold, args=(name, 0.1)) for name in "abc"]
for thread in threads:
    thread.start()
    time.sleep(0.02)
for thread in threads:
    thread.join()
print(order)

again = threading.RLock()
with again:
    with again:
        print("twice", again.acquire(blocking=False))
        again.release()
seen = []


def try_it():
    seen.append(again.acquire(blocking=False))


with again:
    thread = threading.Thread(target=try_it)
    thread.start()
    thread.join()
print(seen)

gate = threading.Semaphore(2)
peak = running = 0
guard = threading.Lock()


def limited():
    global peak, running
    with gate:
        with guard:
            running += 1
            peak = max(peak, running)
        time.sleep(0.05)
        with guard:
            running -= 1


threads = [threading.Thread(target=limited) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("at most", peak, "at once; left", running)
bounded = threading.BoundedSemaphore(2)
with bounded:
    print(repr(bounded).split(":")[-1], repr(gate).split(":")[-1])
