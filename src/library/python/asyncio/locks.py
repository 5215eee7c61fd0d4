# Lock, Event, Condition and Semaphore.

from _asyncio import _create_waiter, _get_running_loop, _held, _new_resource, current_task
from asyncio.exceptions import CancelledError

__all__ = ('BoundedSemaphore', 'Condition', 'Event', 'Lock', 'Semaphore')


def _running_task():
    return None if _get_running_loop() is None else current_task()


class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        loop = _get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return loop

    # What waiters of this one wait for, where it is a part of something else.
    _of = None

    def _wait_in(self, waiters, holder=None, of=None, resource=0):
        """A future for the running task to wait on, as the last of `waiters`."""
        waiter = _create_waiter(self._get_loop(), of or self._of or type(self).__name__, holder, resource)
        waiters.append(waiter)
        return waiter

    def _shown(self, state, waiters):
        count = f', waiters:{len(waiters)}' if waiters else ''
        return f'<{object.__repr__(self)[1:-1]} [{state}{count}]>'


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_ContextManagerMixin, _LoopBoundMixin):
    def __init__(self):
        self._waiters = []
        self._locked = False
        # The task that acquired it, and its number once somebody has waited, for those who watch.
        self._holder = None
        self._resource = 0

    def __repr__(self):
        return self._shown('locked' if self._locked else 'unlocked', self._waiters)

    def locked(self):
        return self._locked

    async def acquire(self):
        if self._locked or any(not waiter.cancelled() for waiter in self._waiters):
            self._resource = self._resource or _new_resource()
            waiter = self._wait_in(self._waiters, self._holder, None, self._resource)
            try:
                try:
                    await waiter
                finally:
                    self._waiters.remove(waiter)
            except CancelledError:
                # Its turn, if it had come, goes to the next.
                if not self._locked:
                    self._wake_up_first()
                raise
        self._locked = True
        self._holder = _running_task()
        if self._waiters:
            _held(self._resource, self._holder)
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._holder = None
        if self._waiters:
            _held(self._resource, None)
        self._wake_up_first()

    def _wake_up_first(self):
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_LoopBoundMixin):
    def __init__(self):
        self._waiters = []
        self._value = False

    def __repr__(self):
        return self._shown('set' if self._value else 'unset', self._waiters)

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            waiter = self._wait_in(self._waiters)
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        return True


class Condition(_ContextManagerMixin, _LoopBoundMixin):
    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []

    def __repr__(self):
        return self._shown('locked' if self.locked() else 'unlocked', self._waiters)

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _create_waiter(self._get_loop(), self._of or 'Condition', None)
        # From here on the lock is let go and must be taken again.
        self.release()
        try:
            try:
                self._waiters.append(waiter)
                try:
                    await waiter
                    return True
                finally:
                    self._waiters.remove(waiter)
            finally:
                cancelled = None
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError as error:
                        cancelled = error
                if cancelled is not None:
                    try:
                        raise cancelled
                    finally:
                        cancelled = None
        except BaseException:
            # Whoever was notified but cannot act on it passes the notification on.
            self._notify(1)
            raise

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._notify(n)

    def notify_all(self):
        self.notify(len(self._waiters))

    def _notify(self, n):
        for waiter in self._waiters:
            if n <= 0:
                break
            if not waiter.done():
                n -= 1
                waiter.set_result(False)


class Semaphore(_ContextManagerMixin, _LoopBoundMixin):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters = []
        self._value = value

    def __repr__(self):
        state = 'locked' if self.locked() else f'unlocked, value:{self._value}'
        return self._shown(state, self._waiters)

    def locked(self):
        return self._value == 0 or any(not waiter.cancelled() for waiter in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._wait_in(self._waiters)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                # It was this task's turn, which it cannot take.
                self._value += 1
            raise
        finally:
            # Others may have come meanwhile and had to queue.
            while self._value > 0 and self._wake_up_next():
                pass
        return True

    def release(self):
        self._value += 1
        self._wake_up_next()

    def _wake_up_next(self):
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


def __getattr__(name):
    if name == 'Barrier':
        from asyncio.barriers import Barrier
        return Barrier
    raise AttributeError(f"module 'asyncio.locks' has no attribute {name!r}")
