# Callbacks of futures that a pool completes, and errors in them.
# Recorded on the real clock.
import logging
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

logging.basicConfig(stream=sys.stdout, format="%(name)s: %(message)s")
log = []


def work(number):
    time.sleep(0.1)
    return number * number


with ThreadPoolExecutor(2, thread_name_prefix="w") as pool:
    future = pool.submit(work, 3)
    future.add_done_callback(lambda f: log.append(("first", f.result(), threading.current_thread().name)))
    future.add_done_callback(lambda f: log.append(("second", f.done())))
    print(future.done(), future.running())
    print(future.result(timeout=5))
time.sleep(0.05)
print(log)
future.add_done_callback(lambda f: print("already done:", f.result(), threading.current_thread().name))


def bad(f):
    raise RuntimeError("callback fails")


logging.disable(logging.CRITICAL)
future.add_done_callback(bad)
print("goes on")
