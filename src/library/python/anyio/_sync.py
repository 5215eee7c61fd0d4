# Events, locks and their like, over those of asyncio.

import asyncio
import math
from collections import deque

from _asyncio import _create_waiter


class Event:
    def __init__(self):
        self._event = asyncio.Event()

    def set(self):
        self._event.set()

    def is_set(self):
        return self._event.is_set()

    async def wait(self):
        if self._event.is_set():
            await asyncio.sleep(0)
        else:
            await self._event.wait()


class Lock:
    """A lock that knows whose it is."""

    def __init__(self, *, fast_acquire=False):
        self._owner = None
        self._waiters = deque()

    def acquire_nowait(self):
        from anyio._streams import WouldBlock
        task = asyncio.current_task()
        if self._owner is task:
            raise RuntimeError("Attempted to acquire an already held Lock")
        if self._owner is not None:
            raise WouldBlock
        self._owner = task

    async def acquire(self):
        from anyio._streams import WouldBlock
        try:
            self.acquire_nowait()
        except WouldBlock:
            task = asyncio.current_task()
            waiter = _create_waiter(asyncio.get_running_loop(), type(self).__name__, self._owner)
            self._waiters.append((waiter, task))
            try:
                await waiter
            except asyncio.CancelledError:
                if (waiter, task) in self._waiters:
                    self._waiters.remove((waiter, task))
                elif self._owner is task:
                    self.release()
                raise
        else:
            await asyncio.sleep(0)

    def release(self):
        if self._owner is not asyncio.current_task():
            raise RuntimeError("The current task is not holding this lock")
        while self._waiters:
            waiter, task = self._waiters.popleft()
            if not waiter.done():
                self._owner = task
                waiter.set_result(None)
                return
        self._owner = None

    def locked(self):
        return self._owner is not None

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exc):
        self.release()


class Semaphore:
    def __init__(self, initial_value, *, max_value=None, fast_acquire=False):
        if not isinstance(initial_value, int):
            raise TypeError("initial_value must be an integer")
        if initial_value < 0:
            raise ValueError("initial_value must be >= 0")
        self._semaphore = asyncio.Semaphore(initial_value)
        self.max_value = max_value

    value = property(lambda self: self._semaphore._value)

    async def acquire(self):
        await self._semaphore.acquire()

    def release(self):
        if self.max_value is not None and self.value == self.max_value:
            raise ValueError("semaphore released too many times")
        self._semaphore.release()

    async def __aenter__(self):
        await self.acquire()
        return self

    async def __aexit__(self, *exc):
        self.release()


class CapacityLimiter:
    def __init__(self, total_tokens):
        self.total_tokens = total_tokens
        self._borrowed = 0
        self._waiters = deque()

    borrowed_tokens = property(lambda self: self._borrowed)
    available_tokens = property(lambda self: self.total_tokens - self._borrowed)

    async def acquire(self):
        while self._borrowed >= self.total_tokens:
            waiter = _create_waiter(asyncio.get_running_loop(), type(self).__name__, None)
            self._waiters.append(waiter)
            await waiter
        self._borrowed += 1

    def release(self):
        if not self._borrowed:
            raise RuntimeError("this borrower isn't holding any of this CapacityLimiter's tokens")
        self._borrowed -= 1
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exc):
        self.release()


class Condition:
    def __init__(self, lock=None):
        self._lock = lock or Lock()
        self._waiters = deque()

    def locked(self):
        return self._lock.locked()

    async def acquire(self):
        await self._lock.acquire()

    def release(self):
        self._lock.release()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exc):
        self.release()

    def notify(self, n=1):
        for _ in range(int(min(n, len(self._waiters)))):
            self._waiters.popleft().set()

    def notify_all(self):
        self.notify(math.inf)

    async def wait(self):
        event = Event()
        self._waiters.append(event)
        self.release()
        try:
            await event.wait()
        finally:
            if event in self._waiters:
                self._waiters.remove(event)
            await self.acquire()
