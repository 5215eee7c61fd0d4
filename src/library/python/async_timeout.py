# `async_timeout`: what asyncio.timeout came from.

import asyncio
import enum

__all__ = ("timeout", "timeout_at", "Timeout")
__version__ = "5.0.1"


class _State(enum.Enum):
    INIT = "INIT"
    ENTER = "ENTER"
    TIMEOUT = "TIMEOUT"
    EXIT = "EXIT"


class Timeout:
    """Cancels the task within at the deadline, and makes a TimeoutError of it."""

    def __init__(self, deadline, loop):
        self._loop = loop
        self._state = _State.INIT
        self._task = None
        self._handle = None
        self._deadline = deadline
        self._cancelling = 0

    def __repr__(self):
        return f"<Timeout deadline={self._deadline} state={self._state.value}>"

    deadline = property(lambda self: self._deadline)
    expired = property(lambda self: self._state is _State.TIMEOUT)

    def reject(self):
        if self._state not in (_State.INIT, _State.ENTER):
            raise RuntimeError(f"invalid state {self._state.value}")
        self._cancel_timer()

    def shift(self, delay):
        if self._deadline is None:
            raise RuntimeError("cannot shift timeout if deadline is not scheduled")
        self.update(self._deadline + delay)

    def update(self, deadline):
        if self._state is _State.EXIT:
            raise RuntimeError("cannot reschedule after exit from context manager")
        if self._state is _State.TIMEOUT:
            raise RuntimeError("cannot reschedule expired timeout")
        self._cancel_timer()
        self._deadline = deadline
        if self._state is not _State.INIT:
            self._start()

    def _cancel_timer(self):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _start(self):
        if self._deadline is not None:
            if self._deadline <= self._loop.time():
                self._handle = self._loop.call_soon(self._on_timeout)
            else:
                self._handle = self._loop.call_at(self._deadline, self._on_timeout)

    def _on_timeout(self):
        self._task.cancel()
        self._state = _State.TIMEOUT
        self._handle = None

    async def __aenter__(self):
        if self._state is not _State.INIT:
            raise RuntimeError(f"invalid state {self._state.value}")
        self._state = _State.ENTER
        self._task = asyncio.current_task()
        self._cancelling = self._task.cancelling()
        self._start()
        return self

    async def __aexit__(self, kind, error, traceback):
        if kind is asyncio.CancelledError and self._state is _State.TIMEOUT:
            self._handle = None
            if self._task.uncancel() <= self._cancelling:
                raise asyncio.TimeoutError from error
            return None
        if self._state is not _State.TIMEOUT:
            self._state = _State.EXIT
        self._cancel_timer()
        return None


def timeout(delay):
    loop = asyncio.get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay, loop)


def timeout_at(deadline):
    return Timeout(deadline, asyncio.get_running_loop())
