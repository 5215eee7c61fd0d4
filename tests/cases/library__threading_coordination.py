# Events, conditions, barriers and timers between threads.
# Recorded on the real clock.
import threading
import time

ready = threading.Event()
print(ready.is_set(), ready.wait(0.05))
log = []


def waiter(number):
    ready.wait()
    time.sleep(number / 100)
    log.append(number)


threads = [threading.Thread(target=waiter, args=(number,)) for number in (3, 1, 2)]
for thread in threads:
    thread.start()
ready.set()
for thread in threads:
    thread.join()
print(log, ready.is_set(), ready.wait(0))
ready.clear()
print(ready.is_set())

items = []
changed = threading.Condition()


def consume():
    with changed:
        changed.wait_for(lambda: len(items) >= 3)
        print("consumer sees", items)
        items.clear()
        changed.notify_all()


consumer = threading.Thread(target=consume)
consumer.start()
for number in range(3):
    with changed:
        items.append(number)
        changed.notify()
with changed:
    print(changed.wait_for(lambda: not items, timeout=5))
consumer.join()
with changed:
    print("times out:", changed.wait(0.05), changed.wait_for(lambda: False, 0.05))

barrier = threading.Barrier(3, action=lambda: print("all three are there"))
places = []


def meet(delay):
    time.sleep(delay)
    places.append(barrier.wait())


threads = [threading.Thread(target=meet, args=(number / 50,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(places), barrier.parties, barrier.n_waiting, barrier.broken)


def wait_long():
    try:
        barrier.wait()
    except threading.BrokenBarrierError as error:
        print("broken", repr(error))


thread = threading.Thread(target=wait_long)
thread.start()
time.sleep(0.05)
barrier.abort()
thread.join()
print(barrier.broken)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("still broken")
barrier.reset()
print(barrier.broken)

timer = threading.Timer(0.05, print, args=("the timer fires",), kwargs={"end": "!\n"})
timer.start()
timer.join()
never = threading.Timer(10, print, args=("never",))
never.start()
never.cancel()
never.join()
print("over")
