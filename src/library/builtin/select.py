# Waiting for several descriptors at once: it blocks the thread.

from time import monotonic

import _network
from _network import Poller, READ, WRITE, error as _error

__refused__ = (
    "EPOLLEXCLUSIVE", "EPOLLMSG", "EPOLLRDBAND", "EPOLLRDHUP", "EPOLLRDNORM", "EPOLLWRBAND", "EPOLLWRNORM", "EPOLL_CLOEXEC",
    "POLLMSG", "POLLRDBAND", "POLLRDHUP", "POLLRDNORM", "POLLWRBAND", "POLLWRNORM",
)

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP, EPOLLET, EPOLLONESHOT = 1, 2, 4, 8, 16, 1 << 31, 1 << 30
PIPE_BUF = 4096


def _number(thing):
    if isinstance(thing, int):
        fd = thing
    elif hasattr(thing, "fileno"):
        fd = thing.fileno()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    else:
        raise TypeError("argument must be an int, or have a fileno() method.")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


def wait(poller, timeout, call):
    """What of the poller is ready, after at most so many seconds; for ever when None."""
    _network.catch_up()
    found = poller.look()
    if found or timeout is not None and timeout <= 0:
        return found
    deadline = None if timeout is None else monotonic() + timeout
    if not poller.key:
        poller.key = _network.new_key()
    _network.wait_for_news(poller.key, poller.look, deadline, call)
    return poller.look()


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    masks = {}
    for things, what in ((rlist, READ), (wlist, WRITE), (xlist, 0)):
        for thing in things:
            fd = _number(thing)
            masks[fd] = masks.get(fd, 0) | what
    poller = Poller()
    try:
        for fd, mask in masks.items():
            poller.watch(fd, mask)
        ready = dict(wait(poller, timeout, "select.select"))
    finally:
        for fd in masks:
            poller.forget(fd)
    return (
        [thing for thing in rlist if ready.get(_number(thing), 0) & READ],
        [thing for thing in wlist if ready.get(_number(thing), 0) & WRITE], [],
    )


class _Polling:
    """What `poll()` and `epoll()` have in common."""

    def __init__(self):
        self._poller = Poller()

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._poller.watch(_number(fd), (READ if eventmask & POLLIN else 0) | (WRITE if eventmask & POLLOUT else 0))

    modify = register

    def unregister(self, fd, /):
        fd = _number(fd)
        if fd not in self._poller.masks:
            raise KeyError(fd)
        self._poller.forget(fd)

    def _events(self, timeout, call):
        return [
            (fd, (POLLIN if what & READ else 0) | (POLLOUT if what & WRITE else 0))
            for fd, what in wait(self._poller, timeout, call)
        ]


class poll(_Polling):
    def poll(self, timeout=None, /):
        return self._events(None if timeout is None or timeout < 0 else timeout / 1000, "select.poll")


class epoll(_Polling):
    def __init__(self, sizehint=-1, flags=0):
        super().__init__()
        self.closed = False

    def poll(self, timeout=None, maxevents=-1):
        return self._events(None if timeout is None or timeout < 0 else timeout, "select.epoll")

    def close(self):
        if not self.closed:
            self.closed = True
            for fd in list(self._poller.masks):
                self._poller.forget(fd)

    def fileno(self):
        return -1

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
