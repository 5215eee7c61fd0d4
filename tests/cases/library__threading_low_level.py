# What the pieces underneath answer: identities, stack sizes, `_thread`, names of threads, deprecated spellings.
import _thread
import threading
import time
import warnings

print(threading.get_ident() == threading.main_thread().ident, threading.get_native_id() > 0)
print(threading.stack_size(), threading.TIMEOUT_MAX)
done = threading.Event()


def plain(word, *, times):
    print(word * times, threading.current_thread().name, threading.current_thread().daemon)
    done.set()


_thread.start_new_thread(plain, ("ab",), {"times": 2})
done.wait()
for attempt in (
    lambda: _thread.start_new_thread(1, ()),
    lambda: _thread.start_new_thread(print, []),
    lambda: _thread.start_new_thread(print, (), 3),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as seen:
    thread = threading.currentThread()
    thread.setName("renamed")
    print(thread.getName(), thread.isDaemon(), threading.activeCount())
    threading.Event().isSet()
    condition = threading.Condition()
    with condition:
        condition.notifyAll()
for warning in seen:
    print(warning.category.__name__, warning.message)
thread = threading.Thread(target=lambda: None)
print(thread.name.split(" ")[1])
thread.name = 5
print(repr(thread.name), thread.ident, thread.native_id)


class Callable:
    def __call__(self):
        print("called in", threading.current_thread().name)
        time.sleep(0.01)


named = threading.Thread(target=Callable(), name="plain")
named.start()
named.join()
print(sorted(name for name in threading.__all__ if not hasattr(threading, name)))
