# The simulated network: endpoints behind descriptors, what is under way between them, and who waits for it.
#
# Between two endpoints in the page everything arrives at once, as through a kernel's loopback. What takes time is kept in
# a heap of events by time and order; nobody runs them but those who look: a loop before and after it waits, a thread
# that blocks in a call, any call on an endpoint. So the network needs no thread, and costs nothing while nobody looks.

from heapq import heappop, heappush
from time import monotonic

from _asyncio import _call_when_ready, _get_running_loop, _line_here, _wake_selector, _watches
from _threads import current, new_key, park, waited, waits, wake

READ, WRITE = 1, 2
STREAM, DATAGRAM = 1, 2
UNIX, INET, INET6 = 1, 2, 10

# What a connection takes in until its reader must come: about what Linux's buffers on both sides hold.
ROOM = 3_919_467
UNIX_ROOM = 219_264
# The address of the machine that the program runs on, as hosts outside see it.
OWN_ADDRESS = "192.0.2.10"
FIRST_PORT, LAST_PORT = 40_000, 60_999

WORDS = {
    4: "Interrupted system call", 9: "Bad file descriptor", 11: "Resource temporarily unavailable", 22: "Invalid argument",
    32: "Broken pipe", 88: "Socket operation on non-socket", 89: "Destination address required", 90: "Message too long",
    92: "Protocol not available", 95: "Operation not supported", 97: "Address family not supported by protocol",
    98: "Address already in use", 99: "Cannot assign requested address", 101: "Network is unreachable",
    103: "Software caused connection abort", 104: "Connection reset by peer",
    106: "Transport endpoint is already connected", 107: "Transport endpoint is not connected",
    110: "Connection timed out", 111: "Connection refused", 113: "No route to host", 114: "Operation already in progress",
    115: "Operation now in progress", 2: "No such file or directory",
}


def error(number):
    return OSError(number, WORDS[number])


# ---- time -------------------------------------------------------------------------------------------------------------

_events = []
_counted = 0
# Keys of threads that wait for the network.
_parked = {}
_now = 0.0


def now():
    # While an event happens this is its time, however late somebody looks.
    return _now


def after(delay, action, *arguments):
    global _counted
    _counted += 1
    entry = (_now + delay, _counted, action, arguments)
    first = not _events or entry < _events[0]
    heappush(_events, entry)
    if first:
        # Whoever waits has reckoned with a later event.
        for key in list(_parked):
            wake(key, 1_000_000)
        for poller in _pollers:
            _wake_selector(poller.loop)
    return entry


def catch_up():
    # Let happen what is due. The clock may stand a rounding error before it.
    global _now
    present = monotonic()
    while _events and _events[0][0] <= present + 1e-9:
        _now, _, action, arguments = heappop(_events)
        action(*arguments)
    _now = present


# ---- descriptors ------------------------------------------------------------------------------------------------------

descriptors = {}
# The addresses at which the program listens, by descriptor: while there are any, somebody may connect.
listeners = {}
_freed = []
_next_descriptor = 3


def _take_number():
    global _next_descriptor
    if _freed:
        return heappop(_freed)
    _next_descriptor += 1
    return _next_descriptor - 1


def allocate(endpoint):
    loop = _get_running_loop()
    if loop is not None:
        poller_of(loop)
    endpoint.fd = fd = _take_number()
    descriptors[fd] = endpoint
    return fd


def release(fd):
    descriptors.pop(fd, None)
    heappush(_freed, fd)


# ---- endpoints --------------------------------------------------------------------------------------------------------

_ports = {}
_paths = {}
_next_port = FIRST_PORT


class Endpoint:
    """What a descriptor stands for: one end of a connection, a listener, or a mailbox for datagrams."""

    def __init__(self, family, kind):
        self.family = family
        self.kind = kind
        self.fd = -1
        self.local = None
        self.remote = None
        # "new", "listening", "connecting", "connected" or "closed".
        self.state = "new"
        self.peer = None
        self.inbox = bytearray() if kind == STREAM else []
        self.room = UNIX_ROOM if family == UNIX else ROOM
        # The other side will send no more; this side will not.
        self.ended = self.ends = False
        # The other side is gone, so that what is sent comes back as a reset.
        self.orphan = False
        self.failure = 0
        self.backlog = []
        self.options = {}
        # How many processes have it beside the one whose descriptor it is.
        self.shared = 0
        self.pollers = []
        self.key = 0
        self.waiting = 0
        # What it is called where what happens to it is told, if not by its addresses, and where it was first watched.
        self.label = None
        self.line = 0

    def readable(self):
        if self.state == "listening":
            return bool(self.backlog)
        if self.kind == DATAGRAM:
            return bool(self.inbox) or self.failure != 0
        return self.state != "connecting" and (
            bool(self.inbox) or self.ended or self.failure != 0 or self.state == "new"
        ) or self.failure != 0

    def writable(self):
        if self.kind == DATAGRAM or self.failure:
            return True
        if self.state == "connected":
            # As Linux has it, one byte of room is not worth waking anybody.
            return self.ends or self.orphan or self.peer.taken() * 3 < self.peer.room * 2
        return self.state == "new"

    def taken(self):
        return len(self.inbox)

    def ready(self):
        return (READ if self.readable() else 0) | (WRITE if self.writable() else 0)

    def changed(self, what):
        for poller in self.pollers:
            if poller.masks.get(self.fd, 0) & what:
                poller.ready[self.fd] = None
                if poller.loop is not None:
                    _wake_selector(poller.loop)
                elif poller.key:
                    wake(poller.key, 1_000_000)
        if self.waiting:
            wake(self.key, 1_000_000)

    def wait(self, ready, deadline, call):
        """Block the thread until `ready()`; whether it came before the deadline."""
        catch_up()
        if ready():
            return True
        if not self.key:
            self.key = new_key()
        self.waiting += 1
        try:
            return wait_for_news(self.key, ready, deadline, call)
        finally:
            self.waiting -= 1

    # ---- addresses

    def bind(self, address):
        if self.local is not None:
            raise error(22)
        if self.family == UNIX:
            if address in _paths:
                raise error(98)
            _paths[address] = self
            self.local = address
            return
        host, port = address[:2]
        if host not in ("0.0.0.0", "::", "::1", OWN_ADDRESS) and not host.startswith("127."):
            raise error(99)
        global _next_port
        if not port:
            while (self.kind, _next_port) in _ports:
                _next_port += 1
            port = _next_port
            _next_port = _next_port + 1 if _next_port < LAST_PORT else FIRST_PORT
        users = _ports.setdefault((self.kind, port), [])
        for user in users:
            if user.family == self.family and not (self.options.get((1, 15)) and user.options.get((1, 15))) and (
                user.local[0] == host or "0.0.0.0" in (host, user.local[0]) or "::" in (host, user.local[0])
            ):
                raise error(98)
        users.append(self)
        self.local = (host, port, *address[2:])

    def _unbind(self):
        if self.family == UNIX:
            if self.local and _paths.get(self.local) is self:
                _paths[self.local] = None
        elif self.local:
            users = _ports.get((self.kind, self.local[1]), [])
            if self in users:
                users.remove(self)
                if not users:
                    del _ports[self.kind, self.local[1]]

    def _bind_any(self, host):
        if self.local is None and self.family != UNIX:
            self.bind((host, 0, 0, 0) if self.family == INET6 else (host, 0))

    def name(self):
        if self.local is not None:
            return self.local
        return {UNIX: "", INET: ("0.0.0.0", 0), INET6: ("::", 0, 0, 0)}[self.family]

    # ---- connections

    def listen(self):
        if self.kind != STREAM:
            raise error(95)
        if self.state == "connected":
            raise error(22)
        self._bind_any("::" if self.family == INET6 else "0.0.0.0")
        self.state = "listening"
        name = self.name()
        listeners[self.fd] = name or "an unnamed socket" if self.family == UNIX else f"{name[0]}:{name[1]}"

    def connect(self, address):
        """Begin to connect; the outcome is in `state` and `failure` at once or later."""
        catch_up()
        if self.kind == DATAGRAM:
            if self.family != UNIX:
                self._bind_any("127.0.0.1" if _is_here(address[0]) else OWN_ADDRESS)
            self.remote = address
            self.state = "connected"
            return
        if self.state == "connected":
            raise error(106)
        if self.state == "connecting":
            raise error(114)
        if self.state == "listening":
            raise error(106)
        if self.family == UNIX:
            if address not in _paths:
                raise error(2)
            listener = _paths[address]
            if listener is None or listener.state != "listening":
                raise error(111)
            self.remote = address
            self._meet(listener)
            return
        host = address[0]
        if host in ("0.0.0.0", ""):
            address = ("127.0.0.1", *address[1:])
        elif host == "::":
            address = ("::1", *address[1:])
        self.remote = address
        self.state = "connecting"
        if _is_here(host):
            self._bind_any(address[0])
            listener = _find(STREAM, self.family, address)
            if listener is None or listener.state != "listening":
                self.refused()
            else:
                self._meet(listener)
        else:
            self._bind_any("::1" if self.family == INET6 else OWN_ADDRESS)
            from _hosts import reach
            reach(self, address)

    def refused(self, number=111):
        if self.state == "closed":
            return
        self.state = "new"
        self.failure = number
        self.label = self.label or f"{self.remote[0]}:{self.remote[1]}"
        self.remote = None
        self.changed(READ | WRITE)

    def _meet(self, listener):
        other = Endpoint(self.family, STREAM)
        other.local = self.remote
        other.remote = self.name()
        other.state = "connected"
        join(self, other)
        listener.backlog.append(other)
        listener.changed(READ)
        self.established()

    def established(self):
        if self.state != "closed":
            self.state = "connected"
            self.changed(WRITE)

    def accept(self):
        if self.state != "listening":
            raise error(22)
        catch_up()
        if not self.backlog:
            raise error(11)
        return self.backlog.pop(0)

    # ---- bytes

    def take_failure(self):
        number, self.failure = self.failure, 0
        return number

    def receive(self, count, peek=False):
        catch_up()
        if self.state == "listening" or self.state == "new" and not self.failure:
            raise error(107)
        if self.inbox:
            data = bytes(self.inbox[:count])
            if not peek:
                before = self.taken() * 3 < self.room * 2
                del self.inbox[:count]
                if not before and self.taken() * 3 < self.room * 2:
                    self.peer.emptied()
            return data
        if self.failure:
            raise error(self.take_failure())
        if self.ended:
            return b""
        if self.state == "connecting":
            raise error(11)
        raise error(11)

    def emptied(self):
        self.changed(WRITE)

    def send(self, data):
        catch_up()
        if self.failure:
            raise error(self.take_failure())
        if self.ends or self.state == "listening" or self.state == "new":
            raise error(32)
        if self.state == "connecting":
            raise error(11)
        if self.orphan:
            # The first answer to what nobody takes is a reset; from then on the pipe is broken.
            if self.family == UNIX:
                raise error(32)
            self.ends = True
            self.changed(READ | WRITE)
            return len(data)
        room = self.peer.room - self.peer.taken()
        if room <= 0 or not data:
            if data:
                raise error(11)
            return 0
        part = data if len(data) <= room else data[:room]
        self.peer.take(part)
        return len(part)

    def take(self, data):
        if self.state != "closed":
            self.inbox += data
            self.changed(READ)

    def shut(self, how):
        catch_up()
        if self.state != "connected":
            raise error(107)
        if how != 1:
            self.ended = True
            self.changed(READ)
        if how != 0 and not self.ends:
            self.ends = True
            self.peer.finish()

    def finish(self):
        """The other side sends no more."""
        self.ended = True
        self.changed(READ)

    def reset(self):
        """The other side is gone and has thrown away what came to it."""
        self.orphan = self.ends = True
        if not self.ended:
            self.failure = 104
            self.ended = True
            self.inbox.clear()
        self.changed(READ | WRITE)

    def abandoned(self):
        """The other side has closed."""
        self.orphan = True
        self.finish()
        self.changed(WRITE)

    def drop(self):
        """A process lets go that had it beside others."""
        if self.shared:
            self.shared -= 1
        else:
            self.close()

    def close(self):
        catch_up()
        if self.shared:
            # Another process has it as well: only the descriptor goes.
            self.shared -= 1
            for poller in list(self.pollers):
                poller.forget(self.fd)
            if self.fd >= 0:
                release(self.fd)
                self.fd = -1
            return
        state, self.state = self.state, "closed"
        for poller in list(self.pollers):
            poller.forget(self.fd)
        listeners.pop(self.fd, None)
        if self.fd >= 0:
            release(self.fd)
            self.fd = -1
        self._unbind()
        if state == "listening":
            for waiting in self.backlog:
                waiting.close()
        elif state == "connected" and self.kind == STREAM:
            peer = self.peer
            if peer.state == "closed":
                self.peer = peer.peer = None
            elif self.inbox and self.family != UNIX:
                peer.reset()
            else:
                peer.abandoned()

    # ---- datagrams

    def send_to(self, data, address):
        catch_up()
        if self.failure:
            raise error(self.take_failure())
        if address is None:
            address = self.remote
            if address is None:
                raise error(107 if self.peer is None else 89)
        if len(data) > 65_507:
            raise error(90)
        if self.family == UNIX:
            target = _paths.get(address)
            if target is None:
                raise error(111 if address in _paths else 2)
        else:
            self._bind_any("0.0.0.0")
            target = _find(DATAGRAM, self.family, address) if _is_here(address[0]) else None
        if target is None:
            if self.state == "connected" and _is_here(address[0]):
                self.failure = 111
                self.changed(READ)
            return len(data)
        sender = self.name()
        if self.family != UNIX and sender[0] in ("0.0.0.0", "::"):
            sender = ("127.0.0.1" if self.family == INET else "::1", *sender[1:])
        if target.state != "connected" or target.remote[:2] == sender[:2]:
            target.inbox.append((bytes(data), sender))
            target.changed(READ)
        return len(data)

    def receive_from(self, count):
        catch_up()
        if self.inbox:
            data, sender = self.inbox.pop(0)
            return data[:count], sender
        if self.failure:
            raise error(self.take_failure())
        raise error(11)


def join(one, other):
    one.peer, other.peer = other, one


def pair(family, kind):
    one, other = Endpoint(family, kind), Endpoint(family, kind)
    one.state = other.state = "connected"
    join(one, other)
    return one, other


def _is_here(host):
    return host.startswith("127.") or host in ("0.0.0.0", "", "::1", "::", OWN_ADDRESS)


def _find(kind, family, address):
    for user in _ports.get((kind, address[1]), ()):
        if user.family == family and user.local[0] in (address[0], "0.0.0.0", "::") and (
            kind == DATAGRAM or user.state == "listening"
        ):
            return user
    return None


# What each thread calls that waits for several pieces of news: to the program it is one call.
_calls = {}


class calling:
    """A block whose waits are one call of the program's: the outermost, when there are several."""

    def __init__(self, name):
        self.name = name
        self.since = None

    def __enter__(self):
        self.outer = _calls.setdefault(current(), self) is not self

    def __exit__(self, *exc):
        if not self.outer:
            del _calls[current()]
            if self.since is not None:
                waited(self.name, self.since)


def wait_for_news(key, ready, deadline, call):
    """Block the thread until `ready()` or the deadline; whether it was ready."""
    whole = _calls.get(current())
    begun = monotonic()
    if whole is None:
        waits(call, deadline)
    elif whole.since is None:
        whole.since = begun
        waits(whole.name, None)
    _parked[key] = _parked.get(key, 0) + 1
    try:
        while True:
            present = monotonic()
            if deadline is not None and present >= deadline - 1e-9:
                return False
            until = deadline
            if _events and (until is None or _events[0][0] < until):
                until = _events[0][0]
            park(key, None if until is None else max(until - present, 0.0), "")
            catch_up()
            if ready():
                return True
    finally:
        _parked[key] -= 1
        if not _parked[key]:
            del _parked[key]
        if whole is None:
            waited(call, begun)


# ---- who watches descriptors ------------------------------------------------------------------------------------------

_pollers = []


class Watch:
    """A callback for a descriptor; to be cancelled like a handle."""

    def __init__(self, callback, arguments, context):
        self.callback = callback
        self.arguments = arguments
        self.context = context
        # Where the program began to wait for it.
        self.line = _line_here()
        self.queued = None
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        if self.queued is not None:
            self.queued.cancel()

    def cancelled(self):
        return self._cancelled


class Poller:
    """Which descriptors somebody watches, and which of them became ready, in that order, as epoll has it."""

    def __init__(self, loop=None):
        self.loop = loop
        self.masks = {}
        self.ready = {}
        self.data = {}
        self.key = 0
        self.numbers = []

    def watch(self, fd, mask):
        endpoint = descriptors.get(fd)
        if endpoint is None:
            raise error(9)
        if fd not in self.masks:
            endpoint.pollers.append(self)
        self.masks[fd] = mask
        if endpoint.ready() & mask:
            self.ready[fd] = None

    def forget(self, fd):
        if self.masks.pop(fd, None) is not None:
            self.ready.pop(fd, None)
            self.data.pop(fd, None)
            endpoint = descriptors.get(fd)
            if endpoint is not None and self in endpoint.pollers:
                endpoint.pollers.remove(self)

    def look(self):
        """`(descriptor, what it is ready for)` of those that are."""
        found = []
        for fd in list(self.ready):
            endpoint = descriptors.get(fd)
            what = endpoint.ready() & self.masks[fd] if endpoint is not None else 0
            if what:
                found.append((fd, what))
            else:
                del self.ready[fd]
        return found

    def get_map(self):
        return self.masks


def poller_of(loop):
    poller = loop.__dict__.get("_selector")
    if poller is None:
        poller = loop._selector = Poller(loop)
        # A loop's selector and the pair of sockets through which it is woken.
        poller.numbers = [_take_number() for _ in range(3)]
        _pollers.append(poller)
    return poller


def retire(poller):
    _pollers.remove(poller)
    for fd in list(poller.masks):
        poller.forget(fd)
    for number in poller.numbers:
        heappush(_freed, number)


def add_watch(loop, fd, what, callback, arguments, context):
    """Call back when the descriptor is ready for `what`; in place of the one that was called until now."""
    poller = poller_of(loop)
    pair = poller.data.get(fd, (None, None))
    watch = Watch(callback, arguments, context)
    endpoint = descriptors.get(fd)
    if endpoint is not None:
        # What the library watches by itself goes back to where the program asked for the connection.
        endpoint.line = watch.line = watch.line or endpoint.line
    new = (watch, pair[1]) if what == READ else (pair[0], watch)
    poller.watch(fd, poller.masks.get(fd, 0) | what)
    poller.data[fd] = new
    if len(poller.masks) == 1:
        _watches(loop, True)
    old = pair[what - 1]
    if old is not None:
        old.cancel()
    return watch


def remove_watch(loop, fd, what):
    """Whether there was one."""
    poller = loop.__dict__.get("_selector")
    pair = poller.data.get(fd) if poller is not None else None
    if pair is None:
        return False
    old = pair[what - 1]
    mask = poller.masks[fd] & ~what
    if mask:
        poller.watch(fd, mask)
        poller.data[fd] = (None, pair[1]) if what == READ else (pair[0], None)
    else:
        poller.forget(fd)
        if not poller.masks:
            _watches(loop, False)
    if old is None:
        return False
    old.cancel()
    return True


def poll(loop):
    """For the loop, before it waits: queue the callbacks of what is ready. Gives when there will be news."""
    catch_up()
    poller = loop._selector
    if poller.ready:
        data = poller.data
        for fd, what in poller.look():
            reader, writer = data.get(fd, (None, None))
            if what & READ and reader is not None:
                reader.queued = _call_when_ready(
                    loop, reader.callback, reader.arguments, reader.context, descriptors.get(fd), False, reader.line
                )
            if what & WRITE and writer is not None:
                writer.queued = _call_when_ready(
                    loop, writer.callback, writer.arguments, writer.context, descriptors.get(fd), True, writer.line
                )
    return _events[0][0] if _events else None
