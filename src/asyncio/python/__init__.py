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
