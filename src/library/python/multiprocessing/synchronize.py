# Locks and their like between processes. They are those of threads, which a child shares with its parent.

import os
import threading


class _Shared:
    # Not copied for another process.

    def __deepcopy__(self, memo):
        return self


class _Owned(_Shared):
    # A lock that names its holder when it is shown.

    def __init__(self):
        self._lock = self._make()
        self._holder = None

    def acquire(self, block=True, timeout=None):
        if timeout is None or not block:
            taken = self._lock.acquire(bool(block))
        else:
            taken = self._lock.acquire(True, max(timeout, 0))
        if taken:
            from multiprocessing.process import current_process
            name = current_process().name
            if threading.current_thread().name != "MainThread":
                name += "|" + threading.current_thread().name
            self._holder = name
        return taken

    def release(self):
        self._lock.release()
        self._holder = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class Lock(_Owned):
    _make = staticmethod(threading.Lock)

    def release(self):
        if not self._lock.locked():
            raise ValueError("semaphore or lock released too many times")
        super().release()

    def __repr__(self):
        return f"<Lock(owner={self._holder})>"


class RLock(_Owned):
    _make = staticmethod(threading.RLock)

    def release(self):
        if not self._lock._is_owned():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._lock.release()
        if not self._lock._recursion_count():
            self._holder = None

    def _is_owned(self):
        return self._lock._is_owned()

    def _release_save(self):
        self._holder = None
        return self._lock._release_save()

    def _acquire_restore(self, state):
        self._lock._acquire_restore(state)

    def __repr__(self):
        return f"<RLock({self._holder}, {self._lock._recursion_count()})>"


class Semaphore(_Shared, threading.Semaphore):
    def acquire(self, block=True, timeout=None):
        return super().acquire(block, timeout)

    def get_value(self):
        return self._value

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._value})>"


class BoundedSemaphore(_Shared, threading.BoundedSemaphore):
    def get_value(self):
        return self._value

    def __repr__(self):
        return f"<BoundedSemaphore(value={self._value}, maxvalue={self._initial_value})>"


class Condition(_Shared, threading.Condition):
    def __init__(self, lock=None):
        super().__init__(RLock() if lock is None else lock)


class Event(_Shared, threading.Event):
    def __repr__(self):
        return f"<Event at {id(self):#x} {'set' if self._flag else 'unset'}>"


class Barrier(_Shared, threading.Barrier):
    pass
