# The executor that runs calls in a pool of processes.

import copy
import itertools
import os
import queue
import threading

from concurrent.futures import _base
from multiprocessing.pool import _Unshared, check_function, remote

_shutdown = False
# Executors whose processes end with the program.
_open = []


def _python_exit():
    global _shutdown
    _shutdown = True
    for executor in list(_open):
        executor.shutdown(wait=True)


threading._register_atexit(_python_exit)


class _RemoteTraceback(Exception):
    def __init__(self, text):
        self.tb = text

    def __str__(self):
        return self.tb


class BrokenProcessPool(_base.BrokenExecutor):
    """Raised when a process in a ProcessPoolExecutor terminated abruptly while a future was in the running state."""


class _Broken(Exception):
    pass


def _process_worker(calls, results, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import logging
            logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
            results.put((None, False, "A child process terminated abruptly, the process pool is not usable anymore"))
            return
    while (call := calls.get()) is not None:
        number, fn, args, kwargs = call
        try:
            result = (number, True, copy.deepcopy(fn(*args, **kwargs)))
        except BaseException as error:
            result = (number, False, remote(error, _RemoteTraceback))
        del call, fn, args, kwargs
        results.put(result)


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if mp_context is None:
            import multiprocessing
            mp_context = multiprocessing.get_context("spawn" if max_tasks_per_child is not None else None)
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            raise NotImplementedError("Loopscope does not simulate max_tasks_per_child")
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._initializer, self._initargs = initializer, initargs
        self._shutdown = False
        self._broken = False
        self._pending = {}
        self._numbers = itertools.count()
        self._calls = _Unshared()
        self._results = _Unshared()
        self._processes = None
        self._manager = None

    def __deepcopy__(self, memo):
        return self

    def _launch(self):
        self._processes = {}
        _open.append(self)
        for _ in range(self._max_workers):
            process = self._mp_context.Process(
                target=_process_worker, args=(self._calls, self._results, self._initializer, self._initargs),
            )
            process.start()
            self._processes[process.pid] = process
        self._manager = threading.Thread(target=self._manage, daemon=True)
        self._manager.start()

    def _manage(self):
        while (item := self._results.get()) is not None:
            number, success, value = item
            if number is None:
                self._break(value)
                return
            future = self._pending.pop(number)
            if success:
                future.set_result(value)
            else:
                future.set_exception(value)
            del item, value, future

    def _break(self, why):
        self._broken = why
        for process in self._processes.values():
            process.terminate()
        for future in self._pending.values():
            future.set_exception(
                BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or pending.")
            )
        self._pending.clear()

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenProcessPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if _shutdown:
            raise RuntimeError("cannot schedule new futures after interpreter shutdown")
        future = _base.Future()
        if self._processes is None:
            self._launch()
        try:
            call = (check_function(fn), *copy.deepcopy((args, kwargs)))
        except Exception as error:
            future.set_exception(error)
            return future
        number = next(self._numbers)
        self._pending[number] = future
        # CPython hands calls to its workers ahead of time, which makes them "running".
        future.set_running_or_notify_cancel()
        self._calls.put((number, *call))
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        calls = list(zip(*iterables))
        chunks = [calls[at:at + chunksize] for at in range(0, len(calls), chunksize)]
        check_function(fn)
        results = super().map(_process_chunk, itertools.repeat(fn, len(chunks)), chunks, timeout=timeout)
        return itertools.chain.from_iterable(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        if cancel_futures:
            while True:
                try:
                    number, *_ = self._calls.get_nowait()
                except queue.Empty:
                    break
                future = self._pending.pop(number)
                future._state = _base.PENDING
                future.cancel()
        if self._shutdown:
            return
        self._shutdown = True
        if self._processes is None:
            return
        if self in _open:
            _open.remove(self)
        for _ in self._processes:
            self._calls.put(None)
        if wait:
            for process in self._processes.values():
                process.join()
            self._results.put(None)
            self._manager.join()
