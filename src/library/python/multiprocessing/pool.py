# Pools of processes.

import collections
import copy
import itertools
import os
import queue
import threading
import traceback

from multiprocessing.context import TimeoutError

INIT, RUN, CLOSE, TERMINATE = "INIT", "RUN", "CLOSE", "TERMINATE"


class PicklingError(Exception):
    __module__ = "_pickle"


class RemoteTraceback(Exception):
    def __init__(self, text):
        self.tb = text

    def __str__(self):
        return self.tb


def remote(error, kind=RemoteTraceback):
    # An exception as it arrives from another process: a copy, whose cause is the text of the traceback over there.
    text = "".join(traceback.format_exception(error))
    arrived = copy.deepcopy(error)
    arrived.__traceback__ = None
    arrived.__cause__ = kind(f'\n"""\n{text}"""')
    return arrived


def check_function(function):
    # What cannot be named from outside does not pass through a pipe.
    name = getattr(function, "__qualname__", None)
    if isinstance(function, type(check_function)) and name is not None:
        if "<locals>" in name:
            raise AttributeError(f"Can't get local object '{name}'")
        if name == "<lambda>":
            raise PicklingError(f"Can't pickle {function!r}: attribute lookup {name} on {function.__module__} failed")
    return function


def _worker(tasks, results, initializer, initargs, limit):
    if initializer is not None:
        initializer(*initargs)
    for done in itertools.count():
        if limit is not None and done >= limit:
            results.put(None)
            return
        task = tasks.get()
        if task is None:
            return
        number, part, function, calls, star = task
        try:
            values = [function(*args, **kwargs) for args, kwargs in calls]
            results.put((number, part, True, copy.deepcopy(values if star else values[0])))
        except Exception as error:
            results.put((number, part, False, remote(error)))


class _Pending:
    # A result that is on its way.

    def __init__(self, pool, callback=None, error_callback=None):
        self._pool = pool
        self._event = threading.Event()
        self._number = next(pool._numbers)
        self._callback = callback
        self._error_callback = error_callback
        pool._cache[self._number] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _settle(self, success, value):
        self._success, self._value = success, value
        if success and self._callback:
            self._callback(value)
        if not success and self._error_callback:
            self._error_callback(value)
        self._pool._cache.pop(self._number, None)
        self._event.set()


class ApplyResult(_Pending):
    def _set(self, part, success, value):
        self._settle(success, value)


AsyncResult = ApplyResult


class MapResult(_Pending):
    def __init__(self, pool, chunks, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._parts = [None] * chunks
        self._left = chunks
        self._failure = None
        if not chunks:
            self._settle(True, [])

    def _set(self, part, success, value):
        self._left -= 1
        if success:
            self._parts[part] = value
        elif self._failure is None:
            self._failure = value
        if not self._left:
            if self._failure is not None:
                self._settle(False, self._failure)
            else:
                self._settle(True, list(itertools.chain.from_iterable(self._parts)))


class IMapIterator:
    def __init__(self, pool, ordered):
        self._pool = pool
        self._ordered = ordered
        self._condition = threading.Condition(threading.Lock())
        self._number = next(pool._numbers)
        self._items = collections.deque()
        self._early = {}
        self._index = self._given = 0
        self._length = None
        pool._cache[self._number] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._condition:
            if not self._items:
                if self._given == self._length:
                    raise StopIteration
                self._condition.wait(timeout)
                if not self._items:
                    if self._given == self._length:
                        raise StopIteration
                    raise TimeoutError
            success, value = self._items.popleft()
            self._given += 1
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, part, success, value):
        with self._condition:
            values = [(True, item) for item in value] if success else [(False, value)]
            if not self._ordered:
                self._items.extend(values)
            else:
                self._early[part] = values
                while self._index in self._early:
                    self._items.extend(self._early.pop(self._index))
                    self._index += 1
            self._condition.notify()


class Pool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if context is None:
            import multiprocessing
            context = multiprocessing.get_context()
        self._context = context
        self._processes = processes
        self._initializer, self._initargs = initializer, initargs
        self._maxtasksperchild = maxtasksperchild
        self._state = RUN
        self._tasks = _Unshared()
        self._results = _Unshared()
        self._numbers = itertools.count()
        self._cache = {}
        self._pool = []
        for _ in range(processes):
            self._add_worker()
        self._handler = threading.Thread(target=self._handle_results, daemon=True)
        self._handler.start()

    def __deepcopy__(self, memo):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def _add_worker(self):
        worker = self._context.Process(
            target=_worker,
            args=(self._tasks, self._results, self._initializer, self._initargs, self._maxtasksperchild),
        )
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        self._pool.append(worker)
        worker.start()

    def _handle_results(self):
        while (result := self._results.get()) is not _OVER:
            if result is None:
                # A worker has done as much as it may.
                self._pool = [worker for worker in self._pool if worker.is_alive()]
                while len(self._pool) < self._processes and self._state != TERMINATE:
                    self._add_worker()
                continue
            number, part, success, value = result
            pending = self._cache.get(number)
            if pending is not None:
                pending._set(part, success, value)

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def _send(self, number, part, function, calls, star):
        self._tasks.put((number, part, check_function(function), copy.deepcopy(calls), star))

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._try(result, 0, func, [(args, kwds)], False)
        return result

    def _try(self, result, part, func, calls, star):
        try:
            self._send(result._number, part, func, calls, star)
        except Exception as error:
            # As CPython's task handler does, the result gets the error.
            result._set(part, False, error)

    def _map(self, func, calls, chunksize, callback=None, error_callback=None):
        self._check_running()
        if chunksize is None:
            chunksize, extra = divmod(len(calls), len(self._pool) * 4)
            chunksize += bool(extra)
        chunks = [calls[at:at + chunksize] for at in range(0, len(calls), chunksize or 1)]
        result = MapResult(self, len(chunks), callback, error_callback)
        for part, chunk in enumerate(chunks):
            self._try(result, part, func, chunk, True)
        return result

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, [((item,), {}) for item in iterable], chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, [(tuple(item), {}) for item in iterable], chunksize, callback, error_callback)

    def _imap(self, func, iterable, chunksize, ordered):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = IMapIterator(self, ordered)
        calls = [((item,), {}) for item in iterable]
        result._length = len(calls)
        for part, at in enumerate(range(0, len(calls), chunksize)):
            self._send(result._number, part, func, calls[at:at + chunksize], True)
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, True)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, False)

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            for _ in self._pool:
                self._tasks.put(None)

    def terminate(self):
        self._state = TERMINATE
        for worker in self._pool:
            worker.terminate()
        self._results.put(_OVER)

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        for worker in self._pool:
            worker.join()
        self._results.put(_OVER)
        self._handler.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *args):
        self.terminate()

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={len(self._pool)}>"


_OVER = object()


class _Unshared(queue.SimpleQueue):
    # Not copied for a child.

    def __deepcopy__(self, memo):
        return self


class ThreadPool(Pool):
    def __init__(self, processes=None, initializer=None, initargs=()):
        import multiprocessing.dummy
        super().__init__(processes, initializer, initargs, context=multiprocessing.dummy)
