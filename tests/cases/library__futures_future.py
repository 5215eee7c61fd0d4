# Futures by hand: states, callbacks, misuse, and initializers of pools.
# Recorded on the real clock.
import concurrent.futures
from concurrent.futures import Future, ThreadPoolExecutor


def state(future):
    return repr(future).split(" state=")[1]


future = Future()
print(state(future), future.done(), future.running(), future.cancelled())
print(future.set_running_or_notify_cancel(), state(future), future.cancel())
future.add_done_callback(lambda f: print("first callback", f.result()))
future.add_done_callback(lambda f: print("second callback"))
future.set_result(42)
print(state(future), future.result(), future.exception())
future.add_done_callback(lambda f: print("at once", f.done()))
for attempt in (lambda: future.set_result(1), lambda: future.set_exception(OSError())):
    try:
        attempt()
    except concurrent.futures.InvalidStateError as error:
        print(type(error).__name__, str(error).split(" at ")[0])
cancelled = Future()
print(cancelled.cancel(), cancelled.cancel(), state(cancelled), cancelled.set_running_or_notify_cancel(), state(cancelled))
failed = Future()
failed.set_exception(KeyError("k"))
print(state(failed), repr(failed.exception()))
try:
    Future().result(timeout=0)
except TimeoutError as error:
    print("timeout", repr(error))
print(set(concurrent.futures.as_completed([future, failed])) == {future, failed})
result = concurrent.futures.wait([future, cancelled, failed])
print(len(result.done), len(result.not_done), type(result).__name__)
names = []


def prepare(word):
    import threading

    names.append((word, threading.current_thread().name))


with ThreadPoolExecutor(1, "prepared", prepare, ("ready",)) as pool:
    print(pool.submit(pow, 2, 10).result())
print(names)
print(issubclass(concurrent.futures.thread.BrokenThreadPool, concurrent.futures.BrokenExecutor))
print(concurrent.futures.FIRST_COMPLETED, concurrent.futures.ALL_COMPLETED, Future[int])
