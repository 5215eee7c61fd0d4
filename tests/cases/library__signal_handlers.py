# Names of signals, and handlers.
import signal

print(signal.SIGINT, repr(signal.SIGTERM), signal.SIGTERM.name, signal.SIGTERM.value, signal.Signals(9), repr(signal.Signals["SIGHUP"]))
print(signal.SIGINT == 2, signal.SIGCLD is signal.SIGCHLD, repr(signal.SIG_DFL), repr(signal.SIG_IGN), f"{signal.SIGKILL}", signal.NSIG)
print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM), signal.strsignal(15), len(signal.Signals))


def handler(number, frame):
    print("handled", number, signal.Signals(number).name, frame.f_code.co_name)


print(signal.signal(signal.SIGTERM, handler), signal.getsignal(15) is handler)
signal.raise_signal(signal.SIGTERM)
print(signal.signal(signal.SIGTERM, signal.SIG_IGN) is handler, signal.getsignal(15))
signal.raise_signal(signal.SIGTERM)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print(repr(error))
for wrong in (
    lambda: signal.signal(100, handler), lambda: signal.signal(2, "x"), lambda: signal.signal("a", handler), lambda: signal.Signals(99),
    lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.getsignal(0), lambda: signal.Signals["NO"],
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
