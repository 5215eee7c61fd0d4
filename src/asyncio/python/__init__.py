"""The package's public names, gathered from its modules."""

from asyncio.exceptions import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.timeouts import *
from asyncio.tasks import *
from asyncio.taskgroups import *
from asyncio.base_events import *
from asyncio.runners import *

# Modules that a program needs only with one of these names; a page fetches them then.
_LATER = {
    'executors': ('run_coroutine_threadsafe', 'to_thread', 'wrap_future'),
    'protocols': ('BaseProtocol', 'BufferedProtocol', 'DatagramProtocol', 'Protocol', 'SubprocessProtocol'),
    'servers': ('AbstractServer', 'Server'),
    'streams': (
        'StreamReader', 'StreamReaderProtocol', 'StreamWriter', 'open_connection', 'open_unix_connection', 'start_server',
        'start_unix_server',
    ),
    'transports': (
        'BaseTransport', 'DatagramTransport', 'ReadTransport', 'SubprocessTransport', 'Transport', 'WriteTransport',
    ),
}


def __getattr__(name):
    for module, names in _LATER.items():
        if name in names:
            value = getattr(__import__('asyncio.' + module, None, None, ('*',)), name)
            globals()[name] = value
            return value
    if name in _LATER or name in ('constants', 'log', 'selector_events', 'trsock'):
        return __import__('asyncio.' + name, None, None, ('*',))
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")


__all__ = [name for name in globals() if name[0] != '_' or name in events.__all__]
for _names in _LATER.values():
    __all__ += _names
