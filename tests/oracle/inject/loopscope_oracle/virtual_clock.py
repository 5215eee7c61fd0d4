"""The clock that moves only when everything waits."""

import heapq
import itertools
import threading
import time

_real_monotonic = time.monotonic
_real_sleep = time.sleep
_real_process_time = time.process_time

# Exit statuses of runs that cannot end.
HANG, CAP = 122, 123
# A thread counts as idle after this many real seconds without activity.
GRACE = 0.02
# Give up after so many idle checks with nothing scheduled.
PATIENCE = 150


class Clock:
    """Virtual seconds since the program started."""

    def __init__(self, cap, report, ticking):
        self.now = 0.0
        self.cap = cap
        self.report = report
        # In tick mode every reading costs a microsecond, as on a real machine.
        self.ticking = ticking
        self.lock = threading.RLock()
        # Heap of [deadline, number] of the threads that wait; the first one may move the clock.
        self.waiters = []
        self.numbers = itertools.count()
        self.last_activity = _real_monotonic()

    def read(self):
        """The current virtual time."""
        if self.ticking:
            self.now += 1e-6
        return self.now

    def advance(self, when):
        """Move forward to `when`, never back."""
        self.now = max(self.now, when)
        self.last_activity = _real_monotonic()
        if self.now > self.cap:
            self.report.abandon(CAP, "virtual time cap")

    def hang(self):
        """Nothing can ever happen again."""
        self.report.abandon(HANG, "hang: everything waits and nothing is scheduled")

    def alone(self):
        """Whether the calling thread is the only one, so that waiting is a plain jump."""
        return threading.active_count() == 1

    def sleep(self, seconds):
        """`time.sleep` on virtual time."""
        if not isinstance(seconds, (int, float)):
            # The real function has the right error for a wrong type; objects with `__index__` are accepted.
            _real_sleep(0 * seconds)
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        deadline = self.now + seconds
        if self.alone():
            self.advance(deadline + (1e-4 if self.ticking else 0))
        else:
            self.wait(deadline, lambda: _real_sleep(0.0005))

    def wait(self, deadline, poll):
        """Block the calling thread until virtual `deadline` (None: for ever) or until `poll()` is true."""
        mine = [float("inf") if deadline is None else deadline, next(self.numbers)]
        with self.lock:
            heapq.heappush(self.waiters, mine)
            self.last_activity = _real_monotonic()
        idle_checks = 0
        try:
            while True:
                result = poll()
                if result or (deadline is not None and self.now >= deadline):
                    return result
                if not self._quiescent():
                    continue
                with self.lock:
                    if self.waiters[0] is not mine:
                        continue
                    if deadline is not None:
                        self.advance(deadline)
                        return result
                    idle_checks += 1
                    if idle_checks > PATIENCE:
                        self.hang()
        finally:
            with self.lock:
                self.waiters.remove(mine)
                heapq.heapify(self.waiters)
                self.last_activity = _real_monotonic()

    def _quiescent(self):
        """Whether no thread has done anything for a while; it is judged by the process's use of the processor."""
        if _real_monotonic() - self.last_activity < GRACE:
            return False
        used, began = _real_process_time(), _real_monotonic()
        _real_sleep(0.004)
        return _real_process_time() - used < 0.35 * (_real_monotonic() - began)
