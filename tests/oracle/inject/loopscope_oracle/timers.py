"""Equal deadlines fire in the order in which the timers were made.

On a real clock two deadlines are never equal, and the one made first is earlier.  A virtual clock makes them equal, and
a heap orders equal items by accident; a running number restores what a real clock gives.
"""

import asyncio
import itertools


def install():
    """Replace the loop's timer handles by ones that know their number."""
    original = asyncio.events.TimerHandle
    numbers = itertools.count()

    class TimerHandle(original):
        __slots__ = ["_number"]

        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self._number = next(numbers)

        def __lt__(self, other):
            if isinstance(other, TimerHandle):
                return (self._when, self._number) < (other._when, other._number)
            return NotImplemented

    TimerHandle.__module__ = "asyncio.events"
    TimerHandle.__qualname__ = "TimerHandle"
    asyncio.events.TimerHandle = asyncio.TimerHandle = TimerHandle
