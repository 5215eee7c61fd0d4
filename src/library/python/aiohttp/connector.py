# Connections: made when there is none to take, counted against the limits, kept for the next request.

import asyncio
import socket
import warnings
from collections import deque, namedtuple

from _asyncio import _create_waiter
from aiohttp.client_exceptions import ClientConnectorDNSError, ClientConnectorError, ConnectionTimeoutError

__all__ = ("BaseConnector", "TCPConnector", "UnixConnector")

ConnectionKey = namedtuple(
    "ConnectionKey", "host port is_ssl ssl proxy proxy_auth proxy_headers_hash server_hostname",
)


class ResponseHandler:
    """A connection to a host."""

    __module__ = "aiohttp.client_proto"

    def __init__(self, reader, writer):
        self.reader = reader
        self.writer = writer

    @property
    def transport(self):
        return self.writer.transport

    def is_connected(self):
        return not self.writer.is_closing() and not self.reader.at_eof()

    def close(self):
        self.writer.close()


class BaseConnector:
    _closed = True

    def __init__(
        self, *, keepalive_timeout=15.0, force_close=False, limit=100, limit_per_host=0, enable_cleanup_closed=False,
        loop=None, timeout_ceil_threshold=5,
    ):
        self._loop = loop or asyncio.get_running_loop()
        self._keepalive_timeout = keepalive_timeout
        self._force_close = force_close
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._closed = False
        # Connections that wait for their next request, by key, each with the time since which it does.
        self._conns = {}
        # How many are in use, by key.
        self._acquired = {}
        # Futures of requests that wait until a connection may be made, in order.
        self._waiters = deque()

    limit = property(lambda self: self._limit)
    limit_per_host = property(lambda self: self._limit_per_host)
    force_close = property(lambda self: self._force_close)
    closed = property(lambda self: self._closed)

    def __del__(self):
        if self._closed or not any(self._conns.values()):
            return
        kept = [repr(waiting) for waiting in self._conns.values()]
        self._close()
        warnings.warn(f"Unclosed connector {self!r}", ResourceWarning, source=self)
        if not self._loop.is_closed():
            self._loop.call_exception_handler(
                {"connector": self, "connections": kept, "message": "Unclosed connector"}
            )

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    def close(self, *, abort_ssl=False):
        self._close()
        return _Nothing()

    def _close(self):
        if self._closed:
            return
        self._closed = True
        if self._loop.is_closed():
            # Its transports can do nothing any more.
            return
        for waiting in self._conns.values():
            for connection, _ in waiting:
                connection.close()
        self._conns.clear()
        for waiter, _ in self._waiters:
            if not waiter.done():
                waiter.cancel()

    def _has_room(self, key):
        if self._limit and sum(self._acquired.values()) >= self._limit:
            return False
        place = (key.host, key.port, key.is_ssl)
        return not self._limit_per_host or self._acquired.get(place, 0) < self._limit_per_host

    async def connect(self, key, timeout):
        """A connection for one request; `release` takes it back."""
        from asyncio import timeout as within
        try:
            async with within(timeout.connect):
                while not self._has_room(key):
                    waiter = _create_waiter(self._loop, "TCPConnector(limit)", None)
                    entry = (waiter, key)
                    self._waiters.append(entry)
                    try:
                        await waiter
                    finally:
                        if entry in self._waiters:
                            self._waiters.remove(entry)
                place = (key.host, key.port, key.is_ssl)
                self._acquired[place] = self._acquired.get(place, 0) + 1
                try:
                    return self._take_kept(key) or await self._make(key, timeout)
                except BaseException:
                    self._give_up_place(key)
                    raise
        except TimeoutError as error:
            if isinstance(error, ConnectionTimeoutError):
                raise
            raise ConnectionTimeoutError(f"Connection timeout to host {_place(key)}") from error

    def _take_kept(self, key):
        waiting = self._conns.get(key)
        while waiting:
            connection, since = waiting.popleft()
            if connection.is_connected() and self._loop.time() - since <= self._keepalive_timeout:
                return connection
            connection.close()
        return None

    async def _make(self, key, timeout):
        from asyncio import timeout as within
        try:
            async with within(timeout.sock_connect):
                reader, writer = await self._open(key)
        except TimeoutError as error:
            raise ConnectionTimeoutError(f"Connection timeout to host {_place(key)}") from error
        except socket.gaierror as error:
            raise ClientConnectorDNSError(key, error) from error
        except OSError as error:
            raise ClientConnectorError(key, error) from error
        return ResponseHandler(reader, writer)

    def _give_up_place(self, key):
        place = (key.host, key.port, key.is_ssl)
        self._acquired[place] -= 1
        if not self._acquired[place]:
            del self._acquired[place]
        for waiter, wanted in self._waiters:
            if not waiter.done() and self._has_room(wanted):
                waiter.set_result(None)
                return

    def release(self, key, connection, keep):
        if keep and not self._force_close and not self._closed and connection.is_connected():
            self._conns.setdefault(key, deque()).append((connection, self._loop.time()))
        else:
            connection.close()
        self._give_up_place(key)


class _Nothing:
    """What closing gives: it may be awaited."""

    def __await__(self):
        return
        yield


def _place(key):
    port = "" if key.port == (443 if key.is_ssl else 80) else f":{key.port}"
    return f"http{'s' if key.is_ssl else ''}://{key.host}{port}"


class TCPConnector(BaseConnector):
    def __init__(
        self, *, verify_ssl=True, fingerprint=None, use_dns_cache=True, ttl_dns_cache=10, family=socket.AF_UNSPEC,
        ssl_context=None, ssl=True, local_addr=None, resolver=None, keepalive_timeout=15.0, force_close=False, limit=100,
        limit_per_host=0, enable_cleanup_closed=False, loop=None, timeout_ceil_threshold=5, happy_eyeballs_delay=0.25,
        interleave=None, socket_factory=None, ssl_shutdown_timeout=0,
    ):
        super().__init__(
            keepalive_timeout=keepalive_timeout, force_close=force_close, limit=limit, limit_per_host=limit_per_host, loop=loop,
        )
        self._ssl = ssl
        self._local_addr = local_addr
        self._family = family

    async def _open(self, key):
        return await asyncio.open_connection(
            key.host, key.port, ssl=True if key.is_ssl else None, local_addr=self._local_addr, limit=2**18,
            family=self._family,
        )


class UnixConnector(BaseConnector):
    def __init__(self, path, **settings):
        super().__init__(**settings)
        self._path = path

    async def _open(self, key):
        return await asyncio.open_unix_connection(self._path, limit=2**18)
