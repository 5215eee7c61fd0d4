"""The select step on virtual time."""

import asyncio
import math
import selectors

# Deadlines closer than this are the same one, apart from the rounding in `when - now + now`.
SNAP = 1e-8


def install(clock):
    """Make every selector loop wait on `clock`, also loops that the program builds itself."""
    real_selector = selectors.DefaultSelector

    class VirtualSelector(real_selector):
        loop = None

        def select(self, timeout=None):
            events = super().select(0)
            if events or (timeout is not None and timeout <= 0):
                return events
            deadline = None if timeout is None else self._deadline(timeout)
            # One registered file is the loop's own self-pipe: no input or output can arrive.
            if clock.alone() and len(self.get_map()) <= 1:
                if deadline is None:
                    clock.hang()
                clock.advance(deadline)
                return []
            return clock.wait(deadline, lambda: super(VirtualSelector, self).select(0.001)) or []

        def _deadline(self, timeout):
            if clock.ticking:
                return clock.now + math.ceil(timeout * 1e3) * 1e-3 + 7e-5
            deadline = clock.now + timeout
            if self.loop is not None and self.loop._scheduled:
                when = self.loop._scheduled[0]._when
                if abs(when - deadline) < SNAP:
                    return when
            return deadline

    VirtualSelector.__name__ = VirtualSelector.__qualname__ = real_selector.__name__
    VirtualSelector.__module__ = "selectors"
    selectors.DefaultSelector = VirtualSelector
    if hasattr(selectors, "EpollSelector"):
        selectors.EpollSelector = VirtualSelector

    loop_class = asyncio.selector_events.BaseSelectorEventLoop
    real_init = loop_class.__init__

    def __init__(self, selector=None):
        real_init(self, selector)
        self._clock_resolution = 1e-9
        if isinstance(self._selector, VirtualSelector):
            self._selector.loop = self

    loop_class.__init__ = __init__
    asyncio.base_events.BaseEventLoop.time = lambda self: clock.read()
