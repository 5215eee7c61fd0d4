# What threading has for one thread.
import threading

main = threading.main_thread()
print(main.name, main is threading.current_thread(), main.is_alive(), main.daemon, threading.active_count(), threading.enumerate() == [main])
print(main.ident == threading.get_ident(), threading.TIMEOUT_MAX)
lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
print(lock.locked())
again = threading.RLock()
with again, again:
    print("twice")
event = threading.Event()
print(event.is_set(), event.wait(0.01))
event.set()
print(event.is_set(), event.wait())
event.clear()
semaphore = threading.BoundedSemaphore(1)
print(semaphore.acquire(), semaphore.acquire(blocking=False))
semaphore.release()
condition = threading.Condition()
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: True))
    condition.notify_all()
values = threading.local()
values.x = 1
print(values.x, hasattr(values, "y"))
thread = threading.Thread(target=print, name="t", daemon=True)
print(thread.name, thread.daemon, thread.is_alive(), thread.ident, thread, threading.Thread(target=print).name)
for wrong in (
    lambda: lock.release(), lambda: again.release(), lambda: semaphore.release(), lambda: threading.Semaphore(-1), lambda: condition.wait(),
    lambda: condition.notify(), lambda: thread.join(), lambda: main.join(), lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
