# Handlers set with signal.signal run between two instructions of whatever runs.

import os
import signal


def handler(number, frame):
    print("handler", signal.Signals(number).name, frame.f_code.co_name)


def work():
    print("before")
    signal.raise_signal(signal.SIGUSR1)
    print("between")
    os.kill(os.getpid(), signal.SIGUSR2)
    print("after")


print(signal.getsignal(signal.SIGUSR1), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
print(signal.signal(signal.SIGUSR1, handler), signal.signal(signal.SIGUSR2, signal.SIG_IGN))
work()
print(signal.getsignal(signal.SIGUSR1) is handler, signal.signal(signal.SIGUSR1, signal.SIG_DFL) is handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
os.kill(os.getpid(), 0)
for number in (0, 65):
    try:
        signal.signal(number, handler)
    except ValueError as error:
        print(error)
