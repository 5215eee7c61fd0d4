# ThreadPoolExecutor: results, errors, order, names of threads, shutting down.
# Recorded on the real clock.
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, FIRST_EXCEPTION
import concurrent.futures


def job(seconds, fail=False):
    time.sleep(seconds)
    if fail:
        raise ValueError(f"job of {seconds} failed")
    return seconds


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    futures = {pool.submit(job, seconds): seconds for seconds in (0.3, 0.1, 0.2)}
    for future in as_completed(futures):
        print("done", futures[future], future.result())
    print(list(pool.map(job, [0.2, 0.1, 0.05])))
    print(sorted({pool.submit(lambda: threading.current_thread().name).result() for _ in range(5)})[0])
    failing = pool.submit(job, 0.05, fail=True)
    print(repr(failing.exception()))
    try:
        failing.result()
    except ValueError as error:
        print("raised", error)
    slow, quick = pool.submit(job, 0.3), pool.submit(job, 0.1)
    done, not_done = wait([slow, quick], return_when=FIRST_COMPLETED)
    print([future.result() for future in done], len(not_done))
    result = wait([slow, quick])
    print(sorted(future.result() for future in result.done), result.not_done)
    bad, long = pool.submit(job, 0.1, True), pool.submit(job, 0.4)
    result = wait([bad, long], return_when=FIRST_EXCEPTION)
    print(len(result.done), len(result.not_done))
    try:
        long.result(timeout=0.01)
    except concurrent.futures.TimeoutError as error:
        print("too slow", repr(error), concurrent.futures.TimeoutError is TimeoutError)

pool = ThreadPoolExecutor(1)
running = pool.submit(job, 0.2)
queued = pool.submit(job, 0.1)
print(running.running(), queued.running(), running.cancel(), queued.cancel(), queued.cancelled())
try:
    queued.result()
except concurrent.futures.CancelledError as error:
    print(type(error).__module__, repr(error))
calls = []
running.add_done_callback(lambda future: calls.append(future.result()))
running.result()
pool.shutdown(cancel_futures=True)
print(calls, repr(running).split("state=")[1], repr(queued).split("state=")[1])
try:
    pool.submit(job, 1)
except RuntimeError as error:
    print(error)
for attempt in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(1, initializer=3)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)


def iterate():
    with ThreadPoolExecutor(2) as pool:
        yield from pool.map(lambda number: 10 // number, [5, 2, 0, 1])


try:
    for value in iterate():
        print(value)
except ZeroDivisionError as error:
    print(error)
