# Threads start, sleep, end and are joined; names, daemons, identities and states as reprs show them.
# Recorded on the real clock.
import re
import threading
import time


def shown(thing):
    return re.sub(r"\b\d{12,}\b", "IDENT", repr(thing))


def work(seconds):
    me = threading.current_thread()
    print("begins", me.name, me.daemon, me.is_alive(), me.ident == threading.get_ident())
    time.sleep(seconds)
    print("ends", me.name)


threads = [
    threading.Thread(target=work, args=(0.6,)),
    threading.Thread(target=work, kwargs={"seconds": 0.2}, name="quick"),
    threading.Thread(target=work, args=(0.4,), daemon=True),
]
print([shown(thread) for thread in threads])
for thread in threads:
    thread.start()
    time.sleep(0.02)
print(threading.active_count(), [thread.name for thread in threading.enumerate()])
print([shown(thread) for thread in threads])
for thread in threads:
    thread.join()
    print("joined", thread.name, thread.is_alive())
print([shown(thread) for thread in threads])
print(shown(threading.main_thread()), threading.current_thread() is threading.main_thread())
for attempt in (
    lambda: threads[0].start(),
    lambda: threading.Thread().join(),
    lambda: threading.current_thread().join(),
    lambda: setattr(threads[0], "daemon", True),
    lambda: threading.Thread(target=work, group=1),
):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)


class Counter(threading.Thread):
    def __init__(self, limit):
        super().__init__(name="counter")
        self.limit = limit
        self.total = 0

    def run(self):
        for number in range(self.limit):
            self.total += number


counter = Counter(10)
counter.start()
counter.join()
print(counter.name, counter.total)
thread = threading.Thread(target=time.sleep, args=(1,))
thread.start()
thread.join(0.5)
print("still alive", thread.is_alive())
thread.join()
print("over", thread.is_alive())
try:
    threading.Thread.__init__
    class Forgetful(threading.Thread):
        def __init__(self):
            pass
    Forgetful().start()
except RuntimeError as error:
    print(error)
