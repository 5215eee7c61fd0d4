# The queue that CPython has in C.

from _collections import deque
from _thread import lock
from _threads import catch_up as _catch_up
from _time import monotonic


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."
    __module__ = "_queue"


class SimpleQueue:
    __module__ = "_queue"
    __slots__ = ("_items", "_waiting", "__weakref__")

    def __init__(self):
        self._items = deque()
        # A lock for each thread that waits; releasing it lets that thread look again.
        self._waiting = deque()

    def put(self, item, block=True, timeout=None):
        _catch_up()
        self._items.append(item)
        if self._waiting:
            self._waiting.popleft().release()

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        _catch_up()
        if self._items:
            return self._items.popleft()
        if not block:
            raise Empty
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        until = None if timeout is None else monotonic() + timeout
        while not self._items:
            left = None if until is None else until - monotonic()
            if until is not None and left <= 0:
                raise Empty
            waiter = lock()
            waiter.acquire()
            self._waiting.append(waiter)
            if not waiter._wait(left, "SimpleQueue.get") and waiter in self._waiting:
                self._waiting.remove(waiter)
        return self._items.popleft()

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def __class_getitem__(cls, item, /):
        from types import GenericAlias
        return GenericAlias(cls, item)
