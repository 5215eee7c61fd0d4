# Uncaught exceptions of threads, hooks for them, data of a thread's own, and the end of the program.
# Recorded on the real clock.
import atexit
import sys
import threading
import time


def fails():
    {}["missing"]


def leaves():
    sys.exit("not shown")


thread = threading.Thread(target=fails, name="unlucky")
thread.start()
thread.join()
thread = threading.Thread(target=leaves)
thread.start()
thread.join()


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
thread = threading.Thread(target=fails, name="hooked")
thread.start()
thread.join()
threading.excepthook = threading.__excepthook__

data = threading.local()
data.value = "main"


def own():
    print(hasattr(data, "value"), data.__dict__)
    data.value = "own"
    print(data.value)
    del data.value
    try:
        data.value
    except AttributeError as error:
        print(error)


thread = threading.Thread(target=own)
thread.start()
thread.join()
print(data.value)


class Numbered(threading.local):
    count = 0

    def __init__(self, start):
        self.number = start

    def next(self):
        self.number += 1
        return self.number


numbered = Numbered(10)
print(numbered.next(), numbered.next())
thread = threading.Thread(target=lambda: print(numbered.next()))
thread.start()
thread.join()
print(numbered.next())

atexit.register(print, "exit function")


def late():
    time.sleep(0.2)
    print("a late thread ends")


def forever():
    time.sleep(1000)
    print("never printed")


threading.Thread(target=late).start()
threading.Thread(target=forever, daemon=True).start()
print("the main thread ends")
