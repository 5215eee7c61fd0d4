# Hosts outside of the page, as the scenario describes them: how far away they are, and how they take connections. What
# they answer is in `_answers`.

from _network import after, now
from _world import section

PATH_SETTINGS = ("status", "headers", "body", "delay", "drop_after", "timeout")
# After so long a system gives up when nobody answers: Linux's six tries.
PATIENCE = 127.0

# Hosts that there are without a scenario; what each is like is for `_answers` to know.
_KNOWN = (
    "example.com", "www.example.com", "example.org", "www.example.org", "example.net", "python.org", "www.python.org",
    "docs.python.org", "pypi.org", "github.com", "www.github.com", "api.github.com", "google.com", "www.google.com",
    "wikipedia.org", "www.wikipedia.org", "en.wikipedia.org", "httpbin.org", "www.httpbin.org", "jsonplaceholder.typicode.com",
    "stackoverflow.com", "www.bing.com", "www.yahoo.com", "news.ycombinator.com", "realpython.com", "pokeapi.co",
)

_given = section("network") or {}
DNS = _given.get("dns", 0)


class Host:
    """A host: the scenario's words for it, over those for every host."""

    def __init__(self, name, address, given):
        self.name = name
        self.address = address
        self.given = given
        self.described = any(key in given for key in ("status", "headers", "body", "paths"))
        settings = {"latency": 0.05, "jitter": 0, "bandwidth": None, **_given, **given}
        self.latency = settings["latency"]
        self.jitter = settings["jitter"]
        # None and 0 stand for no limit.
        self.bandwidth = settings["bandwidth"] or None
        self.connections = given.get("connections")
        self.ports = given.get("ports", [80, 443])
        self.open = 0
        # Endpoints that wait for a connection to become free.
        self.queue = []
        # Of its own, so that what one host does does not change the times of another.
        self._random = sum(map(ord, name)) * 2_654_435_761 + int(_given.get("seed", 0))

    def one_way(self):
        """Seconds that something takes to or from the host."""
        if not self.jitter:
            return self.latency / 2
        self._random = (self._random * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        return (self.latency + self.jitter * (self._random >> 11) / 2**53) / 2

    def connect(self, endpoint, port):
        if self.given.get("timeout"):
            after(PATIENCE, endpoint.refused, 110)
        elif self.given.get("refuse") or port not in self.ports:
            after(self.one_way() * 2, endpoint.refused)
        else:
            after(self.one_way(), self._arrived, endpoint, port)

    def _arrived(self, endpoint, port):
        if self.connections is not None and self.open >= self.connections:
            self.queue.append((endpoint, port))
            return
        if endpoint.state == "closed":
            self._next()
            return
        self.open += 1
        after(self.one_way(), self._established, endpoint, port)

    def _established(self, endpoint, port):
        if endpoint.state == "closed":
            self.left()
            return
        endpoint.peer = Remote(self, endpoint, port)
        endpoint.established()

    def left(self):
        """A connection is over."""
        self.open -= 1
        self._next()

    def _next(self):
        if self.queue and self.open < self.connections:
            self._arrived(*self.queue.pop(0))


class Remote:
    """The host's side of a connection: what the endpoint in the page has for a peer."""

    room = 1 << 40

    def __init__(self, host, endpoint, port):
        from _answers import Conversation

        self.host = host
        self.peer = endpoint
        self.state = "connected"
        self.conversation = Conversation(host, port, self)
        # When the last of what is under way to the host, and from it, arrives.
        self._there = self._back = 0.0
        self._unsent = 0

    def taken(self):
        return self._unsent

    def _arrival(self, last, size):
        start = max(now(), last - self.host.latency / 2)
        if self.host.bandwidth:
            start += size / self.host.bandwidth
        return max(start + self.host.one_way(), last)

    # ---- what the endpoint does

    def take(self, data):
        self._there = self._arrival(self._there, len(data))
        after(self._there - now(), self._hear, data)

    def _hear(self, data):
        if self.state != "closed":
            self.conversation.hear(data)

    def finish(self):
        self._there = self._arrival(self._there, 0)
        after(self._there - now(), self.conversation.ended)

    def emptied(self):
        pass

    def changed(self, what):
        pass

    def abandoned(self):
        self._there = self._arrival(self._there, 0)
        after(self._there - now(), self._leave)

    reset = abandoned

    def _leave(self):
        if self.state != "closed":
            self.state = "closed"
            self.host.left()

    # ---- what the host does

    def say(self, data):
        # In pieces, where the line is slow, so that a reader sees it come.
        size = len(data) if not self.host.bandwidth else 16_384
        for at in range(0, len(data), size):
            part = data[at:at + size]
            self._back = self._arrival(self._back, len(part))
            after(self._back - now(), self.peer.take, part)

    def end(self):
        """Send no more, and close."""
        self._back = self._arrival(self._back, 0)
        after(self._back - now(), self._end)

    def _end(self):
        if self.peer.state != "closed":
            self.peer.abandoned()
        self._leave()

    def drop(self):
        """The connection breaks."""
        self._back = self._arrival(self._back, 0)
        after(self._back - now(), self._drop)

    def _drop(self):
        if self.peer.state != "closed":
            self.peer.failure = 104
            self.peer.ended = self.peer.orphan = self.peer.ends = True
            self.peer.changed(3)
        self._leave()


_by_name = {}
_by_address = {}


def _add(name, given):
    # Addresses of the blocks that are set aside for documentation.
    count = len(_by_name)
    address = given.get("address") or f"{('198.51.100', '203.0.113')[count // 250 % 2]}.{count % 250 + 1}"
    host = Host(name, address, given)
    _by_name[name] = _by_address[address] = host


_hosts = _given.get("hosts", {})
for _name in _KNOWN:
    _add(_name, _hosts.get(_name, {}))
for _name, _settings in _hosts.items():
    if _name not in _by_name:
        _add(_name.lower(), _settings)


def look_up(name):
    """The address of a host; None where there is none of that name."""
    if DNS:
        from _time import _block
        _block("socket.getaddrinfo", DNS)
    host = _by_name.get(name.lower().rstrip("."))
    return None if host is None else host.address


def name_of(address):
    host = _by_address.get(address)
    return None if host is None else host.name


def reach(endpoint, address):
    """Connect to an address outside of the page."""
    host = _by_address.get(address[0])
    if host is None:
        # Nobody is there to say no.
        after(PATIENCE, endpoint.refused, 110)
    else:
        endpoint.label = f"{host.name}:{address[1]}"
        host.connect(endpoint, address[1])
