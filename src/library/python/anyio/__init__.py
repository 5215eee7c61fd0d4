# The basics of `anyio`, over asyncio, the one library of event loops that there is.

import asyncio as _asyncio

from _asyncio import _create_waiter

from anyio import from_thread, to_thread
from anyio._scopes import (
    CancelScope, TASK_STATUS_IGNORED, TaskGroup, create_task_group, current_effective_deadline, fail_after, move_on_after,
)
from anyio._streams import (
    BrokenResourceError, BusyResourceError, ClosedResourceError, EndOfStream, IncompleteRead, WouldBlock,
    create_memory_object_stream,
)
from anyio._sync import CapacityLimiter, Condition, Event, Lock, Semaphore

__refused__ = (
    "NamedTemporaryFile", "Path", "SpooledTemporaryFile", "TemporaryDirectory", "TemporaryFile", "abc", "aclose_forcefully",
    "as_connectable", "connect_unix", "create_connected_udp_socket", "create_udp_socket", "create_unix_listener",
    "getaddrinfo", "getnameinfo", "open_process", "open_signal_receiver", "run_process", "streams", "to_interpreter",
    "to_process", "typed_attribute", "wait_readable", "wait_writable",
)

# What few programs want, and the module that has it.
_LATER = {
    "connect_tcp": "_sockets", "create_tcp_listener": "_sockets", "AsyncFile": "_files", "open_file": "_files",
    "wrap_file": "_files", "lowlevel": "lowlevel",
}


def __getattr__(name):
    if name not in _LATER:
        raise AttributeError(f"module 'anyio' has no attribute '{name}'")
    module = __import__(f"anyio.{_LATER[name]}", fromlist=["*"])
    return module if name == "lowlevel" else getattr(module, name)


def run(func, *args, backend="asyncio", backend_options=None):
    if backend != "asyncio":
        raise LookupError(f"No such backend: {backend}")
    try:
        _asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        raise RuntimeError("Already running asyncio in this thread")

    async def wrapper():
        return await func(*args)

    options = backend_options or {}
    return _asyncio.run(wrapper(), debug=options.get("debug"))


async def sleep(delay):
    await _asyncio.sleep(delay)


async def sleep_forever():
    await _create_waiter(_asyncio.get_running_loop(), "end sleep_forever", None)


async def sleep_until(deadline):
    await sleep(max(deadline - current_time(), 0))


def current_time():
    return _asyncio.get_running_loop().time()


def get_cancelled_exc_class():
    return _asyncio.CancelledError


class TaskInfo:
    def __init__(self, task):
        self.id = id(task)
        self.name = task.get_name()
        self.coro = task.get_coro()

    def __repr__(self):
        return f"TaskInfo(id={self.id}, name={self.name!r})"


def get_current_task():
    return TaskInfo(_asyncio.current_task())
