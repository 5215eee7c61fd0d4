# Queues between processes: what goes through them is copied.

import copy
import queue
from queue import Empty, Full


class _Copying:
    def __deepcopy__(self, memo):
        return self


class Queue(_Copying):
    _kind = queue.Queue

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._queue = self._kind(maxsize)
        self._is_closed = False

    def put(self, obj, block=True, timeout=None):
        if self._is_closed:
            raise ValueError(f"Queue {self!r} is closed")
        self._queue.put(copy.deepcopy(obj), block, timeout)

    def get(self, block=True, timeout=None):
        if self._is_closed:
            raise ValueError(f"Queue {self!r} is closed")
        if timeout is not None and timeout < 0:
            timeout = 0
        return self._queue.get(block, timeout)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._queue.qsize()

    def empty(self):
        return self._queue.empty()

    def full(self):
        return self._queue.full()

    def close(self):
        self._is_closed = True

    def join_thread(self):
        if not self._is_closed:
            raise AssertionError(f"Queue {self!r} not closed")

    def cancel_join_thread(self):
        pass


class JoinableQueue(Queue):
    def task_done(self):
        self._queue.task_done()

    def join(self):
        self._queue.join()


class SimpleQueue(_Copying):
    def __init__(self):
        self._queue = queue.SimpleQueue()

    def put(self, obj):
        self._queue.put(copy.deepcopy(obj))

    def get(self):
        return self._queue.get()

    def empty(self):
        return self._queue.empty()

    def close(self):
        pass
