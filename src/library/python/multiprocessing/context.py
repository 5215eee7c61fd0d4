# Contexts: the public functions of `multiprocessing`, for one way of starting processes.

import os


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class BaseContext:
    _method = None

    def cpu_count(self):
        count = os.cpu_count()
        if count is None:
            raise NotImplementedError("cannot determine number of cpus")
        return count

    def current_process(self):
        from multiprocessing.process import current_process
        return current_process()

    def parent_process(self):
        from multiprocessing.process import parent_process
        return parent_process()

    def active_children(self):
        from multiprocessing.process import active_children
        return active_children()

    def freeze_support(self):
        pass

    def get_all_start_methods(self):
        return ["fork", "spawn", "forkserver"]

    def get_start_method(self, allow_none=False):
        return self._method

    def get_context(self, method=None):
        if method is None:
            return self
        try:
            return _contexts[method]
        except KeyError:
            raise ValueError(f"cannot find context for {method!r}") from None

    def set_start_method(self, method, force=False):
        raise ValueError("cannot set start method of concrete context")

    def Manager(self):
        from multiprocessing.managers import SyncManager
        return SyncManager(self)

    def Pipe(self, duplex=True):
        from multiprocessing.connection import Pipe
        return Pipe(duplex)

    def Lock(self):
        from multiprocessing.synchronize import Lock
        return Lock()

    def RLock(self):
        from multiprocessing.synchronize import RLock
        return RLock()

    def Condition(self, lock=None):
        from multiprocessing.synchronize import Condition
        return Condition(lock)

    def Semaphore(self, value=1):
        from multiprocessing.synchronize import Semaphore
        return Semaphore(value)

    def BoundedSemaphore(self, value=1):
        from multiprocessing.synchronize import BoundedSemaphore
        return BoundedSemaphore(value)

    def Event(self):
        from multiprocessing.synchronize import Event
        return Event()

    def Barrier(self, parties, action=None, timeout=None):
        from multiprocessing.synchronize import Barrier
        return Barrier(parties, action, timeout)

    def Queue(self, maxsize=0):
        from multiprocessing.queues import Queue
        return Queue(maxsize)

    def JoinableQueue(self, maxsize=0):
        from multiprocessing.queues import JoinableQueue
        return JoinableQueue(maxsize)

    def SimpleQueue(self):
        from multiprocessing.queues import SimpleQueue
        return SimpleQueue()

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from multiprocessing.pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def Value(self, typecode_or_type, *args, lock=True):
        from multiprocessing.sharedctypes import Value
        return Value(typecode_or_type, *args, lock=lock)

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from multiprocessing.sharedctypes import Array
        return Array(typecode_or_type, size_or_initializer, lock=lock)


class _Concrete(BaseContext):
    @property
    def Process(self):
        from multiprocessing import process
        return getattr(process, self._process_class)


class ForkContext(_Concrete):
    _method = "fork"
    _process_class = "ForkProcess"


class SpawnContext(_Concrete):
    _method = "spawn"
    _process_class = "SpawnProcess"


class ForkServerContext(_Concrete):
    _method = "forkserver"
    _process_class = "ForkServerProcess"


_contexts = {"fork": ForkContext(), "spawn": SpawnContext(), "forkserver": ForkServerContext()}


class DefaultContext(BaseContext):
    _actual = None

    @property
    def Process(self):
        from multiprocessing.process import Process
        return Process

    def get_context(self, method=None):
        if method is None:
            if self._actual is None:
                self._actual = _contexts["fork"]
            return self._actual
        return super().get_context(method)

    def get_start_method(self, allow_none=False):
        if self._actual is None and allow_none:
            return None
        return self.get_context().get_start_method()

    def set_start_method(self, method, force=False):
        if self._actual is not None and not force:
            raise RuntimeError("context has already been set")
        if method is None and force:
            self._actual = None
        else:
            self._actual = self.get_context(method)


_default_context = DefaultContext()
