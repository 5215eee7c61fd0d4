"""The package's public names, gathered from its modules."""

from asyncio.exceptions import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.futures import *
from asyncio.timeouts import *
from asyncio.tasks import *
from asyncio.base_events import *
from asyncio.runners import *

# Modules that a program needs only with one of these names; a page fetches them then.
_LATER = {
    'barriers': ('Barrier',),
    'completion': ('as_completed',),
    'eager': (
        '_enter_task', '_leave_task', '_register_task', '_unregister_task', 'create_eager_task_factory',
        'eager_task_factory',
    ),
    'executors': ('run_coroutine_threadsafe', 'to_thread', 'wrap_future'),
    'locks': ('BoundedSemaphore', 'Condition', 'Event', 'Lock', 'Semaphore'),
    'queues': ('LifoQueue', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull', 'QueueShutDown'),
    'taskgroups': ('TaskGroup',),
    'protocols': ('BaseProtocol', 'BufferedProtocol', 'DatagramProtocol', 'Protocol', 'SubprocessProtocol'),
    'servers': ('AbstractServer', 'Server'),
    'streams': (
        'StreamReader', 'StreamReaderProtocol', 'StreamWriter', 'open_connection', 'open_unix_connection', 'start_server',
        'start_unix_server',
    ),
    'subprocess': ('create_subprocess_exec', 'create_subprocess_shell'),
    'unix_events': (
        'AbstractChildWatcher', 'PidfdChildWatcher', 'ThreadedChildWatcher', 'get_child_watcher', 'set_child_watcher',
    ),
    'transports': (
        'BaseTransport', 'DatagramTransport', 'ReadTransport', 'SubprocessTransport', 'Transport', 'WriteTransport',
    ),
}
# What CPython has since 3.14: there, but not among what `import *` gives.
_ADDED = {
    'graph': (
        'FrameCallGraphEntry', 'FutureCallGraph', 'capture_call_graph', 'format_call_graph', 'future_add_to_awaited_by',
        'future_discard_from_awaited_by', 'print_call_graph',
    ),
}
# Those of them that CPython's package has under the same name.
_KNOWN = ('locks', 'queues', 'subprocess', 'taskgroups')


def __getattr__(name):
    if name in _KNOWN:
        return __import__('asyncio.' + name, None, None, ('*',))
    for module, names in (*_LATER.items(), *_ADDED.items()):
        if name in names:
            value = getattr(__import__('asyncio.' + module, None, None, ('*',)), name)
            globals()[name] = value
            return value
    if name in _LATER or name in _ADDED or name in ('base_subprocess', 'constants', 'log', 'selector_events', 'trsock'):
        return __import__('asyncio.' + name, None, None, ('*',))
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")


__all__ = [name for name in globals() if name[0] != '_' or name in events.__all__]
for _names in _LATER.values():
    __all__ += _names
