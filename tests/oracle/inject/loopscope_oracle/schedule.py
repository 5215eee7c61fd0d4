"""One row for every callback that a loop runs."""

import asyncio
import functools

# The loop's own wake-up through a socket to itself; it says nothing about the program.
SELF_PIPE = "BaseSelectorEventLoop._read_from_self"


def describe(handle):
    """`[kind, task name, coroutine]` for a task's step or wake-up, else `[kind, qualified name of the callback]`."""
    callback = handle._callback
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, asyncio.Task):
        kind = "wakeup" if "wakeup" in getattr(callback, "__name__", "").lower() else "step"
        return [kind, owner.get_name(), getattr(owner.get_coro(), "__qualname__", "?")]
    while isinstance(callback, functools.partial):
        callback = callback.func
    kind = "timer" if isinstance(handle, asyncio.events.TimerHandle) else "call"
    return [kind, getattr(callback, "__qualname__", None) or type(callback).__name__]


def install(report, clock):
    """Report each callback just before it runs."""
    real_run = asyncio.events.Handle._run

    def _run(self):
        row = describe(self)
        if row[1] != SELF_PIPE:
            report.add([None if clock is None else round(clock.now, 9)] + row)
        # The frames of a failed coroutine keep the frames beneath them, hence this one.  A handle left in `self`
        # would close a cycle and delay "exception was never retrieved".
        try:
            real_run(self)
        finally:
            self = None

    asyncio.events.Handle._run = _run
