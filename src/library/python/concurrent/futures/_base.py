# What all executors share: futures that other threads complete, and waiting for several of them.

import threading
from time import monotonic
from types import GenericAlias

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_AS_COMPLETED = "_AS_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
# Cancelled, and whoever waits for that does not know yet.
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"
_OVER = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_WORDS = {CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled"}


class Error(Exception):
    """Base class for all future-related exceptions."""


class CancelledError(Error):
    """The Future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """Raised when a executor has become non-functional after a severe failure."""


class _Waiter:
    # Told of futures that come to their end; `event` is set when that is what the mode waits for.

    def __init__(self, mode, left):
        self.event = threading.Event()
        self.finished = []
        self.mode = mode
        self.left = left

    def tell(self, future):
        self.finished.append(future)
        self.left -= 1
        failed = future._exception is not None and future._state == FINISHED
        if self.mode in (FIRST_COMPLETED, _AS_COMPLETED) or not self.left or self.mode == FIRST_EXCEPTION and failed:
            self.event.set()


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            state = _WORDS.get(self._state) or self._state.lower()
            outcome = ""
            if self._state == FINISHED:
                if self._exception is not None:
                    outcome = f" raised {type(self._exception).__name__}"
                else:
                    outcome = f" returned {type(self._result).__name__}"
            return f"<{type(self).__name__} at {id(self):#x} state={state}{outcome}>"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception:
            import logging
            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _OVER

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    def _await_end(self, timeout):
        # The lock is held.
        if self._state not in _OVER:
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        try:
            with self._condition:
                self._await_end(timeout)
                if self._exception is None:
                    return self._result
                try:
                    raise self._exception
                finally:
                    # The traceback of the exception holds this frame.
                    self = None
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._await_end(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.tell(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            import logging
            logging.getLogger("concurrent.futures").critical("Future %s in unexpected state: %s", id(self), self._state)
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self._state in _OVER:
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result, self._exception = result, exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.tell(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    __class_getitem__ = classmethod(GenericAlias)


class _All:
    # The locks of several futures, always taken in one order.

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _register(futures, mode, left):
    waiter = _Waiter(mode, left)
    for future in futures:
        future._waiters.append(waiter)
    return waiter


def _leave(futures, waiter):
    for future in futures:
        with future._condition:
            future._waiters.remove(waiter)


def _is_over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


class DoneAndNotDoneFutures(tuple):
    __slots__ = ()
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    with _All(fs):
        done = {future for future in fs if _is_over(future)}
        not_done = fs - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and any(f._state == FINISHED and f._exception is not None for f in done):
            return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError(f"Invalid return condition: {return_when!r}")
        waiter = _register(not_done, return_when, len(not_done))
    waiter.event.wait(timeout)
    _leave(not_done, waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    until = None if timeout is None else timeout + monotonic()
    fs = set(fs)
    total = len(fs)
    with _All(fs):
        finished = [future for future in fs if _is_over(future)]
        pending = fs - set(finished)
        waiter = _register(fs, _AS_COMPLETED, total)
    try:
        while finished or pending:
            while finished:
                # Not kept here, so that its result can go when the caller has done with it.
                finished.reverse()
                batch, finished = finished, []
                while batch:
                    fs.discard(batch[-1])
                    yield batch.pop()
            if not pending:
                return
            left = None
            if until is not None:
                left = until - monotonic()
                if left <= 0:
                    raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            waiter.event.wait(left)
            finished, waiter.finished = waiter.finished, []
            waiter.event.clear()
            for future in finished:
                with future._condition:
                    future._waiters.remove(waiter)
            pending.difference_update(finished)
    finally:
        for future in fs:
            with future._condition:
                if waiter in future._waiters:
                    future._waiters.remove(waiter)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        until = None if timeout is None else timeout + monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    # Taken off before it is asked, so that nothing here holds the result.
                    yield _result_or_cancel(fs.pop(), None if until is None else until - monotonic())
            finally:
                for future in fs:
                    future.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, timeout):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future
