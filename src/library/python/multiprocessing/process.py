# Processes.

import _thread
import atexit
import copy
import itertools
import os
import signal
import sys
import threading
import traceback

from _threads import catch_up, forget_process, process as _number

# Each process by its number, and what of them has been started and not joined.
_processes = {}
_children = set()


def copied(value, memo):
    # A copy for another process; what cannot be copied, such as a module or a lock, is shared.
    try:
        return copy.deepcopy(value, memo)
    except Exception:
        return value


def _names():
    # `__main__` as a child finds it.
    memo = {}
    return {name: copied(value, memo) for name, value in list(vars(sys.modules["__main__"]).items())}


class BaseProcess:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        parent = current_process()
        self._identity = (*parent._identity, next(parent._counter))
        self._counter = itertools.count(1)
        self._daemon = parent._daemon if daemon is None else daemon
        self._parent_pid = os.getpid()
        self._parent_name = parent.name
        self._parent = parent
        self._handle = None
        self._exitcode = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or f"{type(self).__name__}-{':'.join(map(str, self._identity))}"

    def __deepcopy__(self, memo):
        return self

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._handle is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        assert not current_process()._daemon, "daemonic processes are not allowed to have children"
        memo = {}
        names = _names()
        self._args = copied(self._args, memo)
        self._kwargs = copied(self._kwargs, memo)
        self._handle = _thread._Handle()
        _children.add(self)
        sys.stdout.flush()
        _thread._start_handle(self._bootstrap, self._handle, names)
        # The child may not have come to its first line yet.
        self._pid = os._pid_of(self._handle.process)

    def _bootstrap(self):
        number = _number()
        _processes[number] = self
        self._pid = os._pid_of(number)
        _thread._name(self._name)
        threading._MainThread()
        try:
            self._exitcode = self._run()
        finally:
            del self._target, self._args, self._kwargs
            threading._active.pop(threading.get_ident(), None)
            catch_up()
            _processes.pop(number, None)
            forget_process(number)

    def _run(self):
        try:
            self.run()
            threading._join_others()
            return 0
        except SystemExit as error:
            if error.code is None:
                return 0
            if isinstance(error.code, int):
                return error.code
            print(error.code, file=sys.stderr)
            return 1
        except:
            print(f"Process {self.name}:", file=sys.stderr)
            traceback.print_exc()
            return 1

    def _end(self, signum):
        self._check_closed()
        if self._handle is not None and not self._handle.done and _thread._kill_handle(self._handle):
            self._exitcode = -signum
            threading._active.pop(self._handle.ident, None)

    def terminate(self):
        self._end(signal.SIGTERM)

    def kill(self):
        self._end(signal.SIGKILL)

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._handle is not None, "can only join a started process"
        self._handle.join(timeout)
        if self._handle.done:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is current_process():
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._handle is None:
            return False
        if self._handle.done:
            _children.discard(self)
        return not self._handle.done

    def close(self):
        if self._handle is not None and not self._handle.done:
            raise ValueError(
                "Cannot close a process while it is still running. You should first call join() or terminate()."
            )
        _children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        assert self._handle is None, "process has already started"
        self._daemon = daemonic

    @property
    def exitcode(self):
        self._check_closed()
        return self._exitcode if self._handle is not None and self._handle.done else None

    @property
    def ident(self):
        self._check_closed()
        return getattr(self, "_pid", None)

    pid = ident

    @property
    def sentinel(self):
        raise NotImplementedError("Loopscope does not simulate Process.sentinel")

    def __repr__(self):
        if self is current_process():
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._handle is None:
            status = "initial"
        else:
            status = "stopped" if self._handle.done else "started"
        parts = [type(self).__name__, f"name={self._name!r}"]
        if getattr(self, "_pid", None) is not None:
            parts.append(f"pid={self._pid}")
        parts += [f"parent={self._parent_pid}", status]
        if status == "stopped":
            parts.append(f"exitcode={_shown_status(self._exitcode)}")
        if self._daemon:
            parts.append("daemon")
        return f"<{' '.join(parts)}>"


def _shown_status(code):
    return f"-{signal.Signals(-code).name}" if code is not None and code < 0 else code


class Process(BaseProcess):
    __module__ = "multiprocessing.context"


class ForkProcess(BaseProcess):
    __module__ = "multiprocessing.context"


class SpawnProcess(BaseProcess):
    __module__ = "multiprocessing.context"


class ForkServerProcess(BaseProcess):
    __module__ = "multiprocessing.context"


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._daemon = False
        self._parent = None
        self._parent_pid = None
        self._handle = None
        self._exitcode = None
        self._closed = False
        self._counter = itertools.count(1)
        self._own_pid = os.getpid()

    ident = pid = property(lambda self: self._own_pid)


_processes[0] = _MainProcess()


def current_process():
    return _processes[_number()]


def parent_process():
    return current_process()._parent


def active_children():
    for process in list(_children):
        if process._handle.done:
            _children.discard(process)
    me = os.getpid()
    return [process for process in list(_children) if process._parent_pid == me]


def _exit_function():
    for process in active_children():
        if process.daemon:
            process.terminate()
    for process in active_children():
        process.join()


atexit.register(_exit_function)
