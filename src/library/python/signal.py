# Signals: their names, and the handlers that a program keeps for them. A program may send them to itself.

from _signal import default_int_handler

__refused__ = (
    "ItimerError", "alarm", "getitimer", "pause", "pidfd_send_signal", "pthread_kill", "pthread_sigmask", "set_wakeup_fd",
    "setitimer", "siginterrupt", "sigpending", "sigtimedwait", "sigwait", "sigwaitinfo", "struct_siginfo",
)


class _Names(type):
    def __iter__(cls):
        return iter(cls._members.values())

    def __getitem__(cls, name):
        return cls._members[name]

    def __contains__(cls, value):
        return any([value == member for member in cls._members.values()])

    def __len__(cls):
        return len(cls._members)

    def __repr__(cls):
        return f"<enum '{cls.__name__}'>"

    @property
    def __members__(cls):
        return dict(cls._members)


def _family(name, members):
    # An enumeration of integers; the modules of asyncio programs that import this one rarely need `enum` itself.
    def create(cls, value):
        for member in cls._members.values():
            if member == value:
                return member
        raise ValueError(f"{value!r} is not a valid {name}")

    cls = _Names(name, (int,), {
        "__new__": create, "__module__": "signal", "__repr__": lambda self: f"<{name}.{self.name}: {int(self)}>",
        "__str__": lambda self: int.__repr__(self), "__format__": lambda self, spec: format(int(self), spec),
        "value": property(lambda self: int(self)), "__reduce__": lambda self: (cls, (int(self),)), "_members": {},
    })
    for label, value in members.items():
        for known in cls._members.values():
            if known == value:
                globals()[label] = known
                break
        else:
            member = int.__new__(cls, value)
            member.name = label
            cls._members[label] = globals()[label] = member
    return cls


Signals = _family("Signals", {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGIOT": 6, "SIGBUS": 7, "SIGFPE": 8,
    "SIGKILL": 9, "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGSTKFLT": 16,
    "SIGCHLD": 17, "SIGCLD": 17, "SIGCONT": 18, "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23,
    "SIGXCPU": 24, "SIGXFSZ": 25, "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29, "SIGPOLL": 29, "SIGPWR": 30,
    "SIGSYS": 31, "SIGRTMIN": 34, "SIGRTMAX": 64,
})
Handlers = _family("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1})
Sigmasks = _family("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2})
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2

_WORDS = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted", 7: "Bus error",
    8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
    13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited", 18: "Continued",
    19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)", 23: "Urgent I/O condition",
    24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired",
    28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}


# Names of the signals that the program has a handler of its own for: a program that waits for one of them is not stuck.
_awaited = {}
_handlers = {2: default_int_handler, 13: Handlers(1), 25: Handlers(1)}


def _number(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


# Called with the number of each signal that comes: the loop that handles signals.
_wakeup = None


def _interrupt_of_runner():
    # What an interrupt does within `asyncio.run`, in the main thread; None outside of it.
    import sys
    runners = sys.modules.get("asyncio.runners")
    if runners is None or not runners._interruptible:
        return None
    import asyncio.signals
    runner, main_task = runners._interruptible[-1]
    return lambda signum, frame: runner._on_sigint(signum, frame, main_task)


def getsignal(signalnum):
    number = _number(signalnum)
    handler = _handlers.get(number, Handlers(0))
    if number == 2 and handler is default_int_handler:
        return _interrupt_of_runner() or handler
    return handler


def signal(signalnum, handler):
    if not callable(handler) and not (isinstance(handler, int) and handler in (0, 1)):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    from _threads import current, process
    if process():
        raise NotImplementedError("Loopscope does not simulate signal handlers of child processes")
    if current():
        raise ValueError("signal only works in main thread of the main interpreter")
    number = _number(signalnum)
    if number in (9, 19, 32, 33):
        raise OSError(22, "Invalid argument")
    before = getsignal(number)
    _handlers[number] = Handlers(handler) if isinstance(handler, int) else handler
    _awaited.pop(number, None)
    if callable(handler) and handler is not default_int_handler:
        _awaited[number] = Signals(number).name if number in Signals else f"signal {number}"
    return before


def _deliver(number, frame=None):
    # A signal has come: its handler runs between two instructions.
    if _wakeup is not None:
        _wakeup(number)
    handler = getsignal(number)
    if callable(handler):
        if frame is None:
            import sys
            try:
                frame = sys._getframe(1)
            except ValueError:
                pass
        handler(number, frame)
    elif handler == 0 and number in (19, 20, 21, 22):
        raise NotImplementedError(f"{Signals(number).name} stops a process, which is not simulated by Loopscope")
    elif handler == 0 and number not in (17, 18, 23, 28):
        # The system ends the process; a shell shows that as this exit code.
        import _threads
        if _threads.process():
            raise NotImplementedError(f"{Signals(number).name} in a child process is not simulated by Loopscope")
        _threads.exit_process(128 + number)


def raise_signal(signalnum, /):
    import sys
    _deliver(_number(signalnum), sys._getframe(1))


def strsignal(signalnum, /):
    return _WORDS.get(_number(signalnum))


def valid_signals():
    return {Signals(number) if number in Signals else number for number in range(1, NSIG) if number not in (32, 33)}
