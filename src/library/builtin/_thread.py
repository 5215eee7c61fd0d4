# What of threads CPython has in C: locks over the machine's own way of parking a thread, identities, data of a thread's own.

from _threads import (
    catch_up as _catch_up, current as _current, kill as _kill, name as _name, new_key as _new_key, park as _park,
    process as _process, start as _start, wake as _wake,
)
from _time import monotonic as _monotonic

__all__ = []

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
# As identities look on Linux: an address each, those of later threads below.
_FIRST, _APART = 140184211076032, 8392704
# For each thread that runs, what it ends with: data of its own to forget.
_farewells = {}


def _seconds(blocking, timeout):
    # How long an `acquire` may take; None for ever.
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return 0
    if timeout == -1:
        return None
    if timeout < 0:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return timeout


class lock:
    __slots__ = ("_held", "_key", "__weakref__")
    __module__ = "_thread"

    def __init__(self):
        self._held = False
        self._key = None

    def acquire(self, blocking=True, timeout=-1):
        _catch_up()
        if self._held:
            return self._wait(_seconds(blocking, timeout))
        if timeout != -1:
            _seconds(blocking, timeout)
        self._held = True
        return True

    def _wait(self, seconds, call="lock.acquire"):
        if seconds == 0:
            return False
        until = None if seconds is None else _monotonic() + seconds
        if self._key is None:
            self._key = _new_key()
        # Whoever is woken may find that another thread was quicker.
        while self._held:
            left = None if until is None else until - _monotonic()
            if left is not None and left <= 0:
                return False
            _park(self._key, left, call)
        self._held = True
        return True

    def release(self):
        _catch_up()
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False
        if self._key is not None:
            _wake(self._key, 1)

    def locked(self):
        return self._held

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def _at_fork_reinit(self):
        self._held = False

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


LockType = lock


def allocate_lock():
    return lock()


allocate = allocate_lock


class RLock:
    __slots__ = ("_block", "_owner", "_count", "__weakref__")
    __module__ = "_thread"

    def __init__(self):
        self._block = lock()
        self._owner = 0
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if not self._block.acquire(blocking, timeout):
            return False
        self._owner, self._count = me, 1
        return True

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = 0
            self._block.release()

    def __exit__(self, *args):
        self.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state = self._count, self._owner
        self._count, self._owner = 0, 0
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>"


def get_ident():
    return _FIRST - _APART * _current()


def get_native_id():
    return 4711 + _current()


class _Handle:
    # A thread as whoever started it sees it.

    def __init__(self):
        self.ident = None
        self.number = None
        self.process = None
        self.done = False
        self.key = _new_key()

    def join(self, seconds=None):
        until = None if seconds is None else _monotonic() + seconds
        while not self.done:
            left = None if until is None else until - _monotonic()
            if left is not None and left <= 0:
                return
            _park(self.key, left, "Thread.join")


def _start_handle(function, handle, names=None):
    # The newcomer runs up to its first block before this returns. With names for `__main__` it is a process.
    started = _new_key()

    def run():
        handle.ident = get_ident()
        handle.process = _process()
        try:
            function()
        finally:
            _ended()
            _catch_up()
            handle.done = True
            # All who join.
            _wake(handle.key, 1000000)

    handle.number = _start(run, started, names)
    _park(started, None, "Thread.start")


def _kill_handle(handle):
    # It ends where it is; gives whether it was alive.
    alive = _kill(handle.number)
    handle.done = True
    _wake(handle.key, 1000000)
    return alive


def _ended():
    for forget in _farewells.pop(get_ident(), ()):
        forget()


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if type(args) is not tuple:
        raise TypeError("2nd arg must be a tuple")
    if type(kwargs) is not dict:
        raise TypeError("optional 3rd arg must be a dictionary")

    def run():
        _name(getattr(function, "__name__", "thread"))
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as error:
            _report(function, error)

    handle = _Handle()
    _start_handle(run, handle)
    return handle.ident


start_new = start_new_thread


def _report(function, error):
    import sys
    import traceback
    print(f"Exception ignored in thread started by: {function!r}", file=sys.stderr)
    error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
    traceback.print_exception(error)


def exit():
    raise SystemExit


exit_thread = exit


def stack_size(size=0, /):
    if size and size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    return 0


def interrupt_main(signum=2, /):
    raise NotImplementedError("Loopscope does not simulate _thread.interrupt_main()")


class _local:
    __slots__ = ("_made_with", "_dicts", "__dict__", "__weakref__")
    __module__ = "_thread"

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_made_with", (args, kwargs))
        object.__setattr__(self, "_dicts", {})
        _enter(self, False)
        return self

    def __getattribute__(self, name):
        _enter(self)
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not _local:
                raise
        # CPython names this class with its module.
        raise AttributeError(f"'_thread._local' object has no attribute {name!r}", name=name, obj=self)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _enter(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _enter(self)
        object.__delattr__(self, name)


def _enter(data, initialise=True):
    # Put the data of the running thread in place, which is made when the thread first asks.
    get = object.__getattribute__
    dicts = get(data, "_dicts")
    me = _current()
    if dicts.get("owner") == me:
        return
    shown = get(data, "__dict__")
    if "owner" in dicts and dicts["owner"] in dicts:
        dicts[dicts["owner"]] = dict(shown)
    shown.clear()
    dicts["owner"] = me
    if me in dicts:
        shown.update(dicts[me])
        return
    dicts[me] = {}
    if me:
        _farewells.setdefault(get_ident(), []).append(lambda: dicts.pop(me, None))
    if initialise and type(data).__init__ is not object.__init__:
        args, kwargs = get(data, "_made_with")
        type(data).__init__(data, *args, **kwargs)



class _ExceptHookArgs(tuple):
    __module__ = "_thread"
    __qualname__ = "ExceptHookArgs"
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        names = ("exc_type", "exc_value", "exc_traceback", "thread")
        parts = [f"{name}={value!r}" for name, value in zip(names, self)]
        return f"_thread._ExceptHookArgs({', '.join(parts)})"


def _excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    import sys
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    if sys.stderr is None:
        return
    print(f"Exception in thread {name}:", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)
