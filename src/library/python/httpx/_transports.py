# Connections of clients, blocking and not, each with those that are kept for the next request.

import asyncio
import socket
from collections import deque

import _http
from _asyncio import _create_waiter
from httpx._exceptions import (
    ConnectError, ConnectTimeout, PoolTimeout, ReadError, ReadTimeout, RemoteProtocolError, WriteError,
)


def _feed(reader, data, request):
    # Give the reader what has come; an end where it does not belong is the host's mistake.
    try:
        if data:
            reader.feed(data)
            return
    except _http.BadMessage as error:
        raise RemoteProtocolError(f"illegal status line: bytearray({str(error).encode()!r})", request=request) from None
    if reader.begun:
        if not reader.end():
            raise RemoteProtocolError(
                "peer closed connection without sending complete message body (received "
                f"{len(reader.body)} bytes, expected {len(reader.body) + (reader._left or 0)})", request=request,
            )
    elif reader.empty:
        raise RemoteProtocolError("Server disconnected without sending a response.", request=request)
    else:
        raise RemoteProtocolError("illegal status line", request=request)


def _key(url):
    return url.scheme, url.host, url.port or _http.PORTS[url.scheme]


def _message(request):
    target = _http.Address(str(request.url)).target
    return _http.head(request.method, target, request.headers._pairs) + request.content


class BaseTransport:
    __module__ = "httpx"

    def close(self):
        pass


class HTTPTransport(BaseTransport):
    """Blocking connections."""

    __module__ = "httpx"

    def __init__(self, verify=True, cert=None, limits=None, retries=0, **settings):
        self._retries = retries
        self._kept = {}

    def handle_request(self, request, timeout):
        key = _key(request.url)
        while True:
            sock = self._kept.pop(key, None)
            fresh = sock is None
            if fresh:
                sock = self._connect(key, request, timeout)
            channel = _Channel(self, key, sock, request, timeout)
            try:
                try:
                    sock.settimeout(timeout.write)
                    sock.sendall(_message(request))
                except OSError as error:
                    raise WriteError(str(error), request=request) from error
                channel.begin()
                return channel
            except (RemoteProtocolError, WriteError, ReadError):
                channel.close()
                if fresh:
                    raise
            except BaseException:
                channel.close()
                raise

    def _connect(self, key, request, timeout):
        for left in range(self._retries, -1, -1):
            try:
                return socket.create_connection(key[1:], timeout.connect)
            except TimeoutError as error:
                if not left:
                    raise ConnectTimeout("timed out", request=request) from error
            except OSError as error:
                if not left:
                    raise ConnectError(str(error), request=request) from error

    def close(self):
        for sock in self._kept.values():
            sock.close()
        self._kept = {}


class _Channel:
    """The response of a request on a blocking connection."""

    def __init__(self, transport, key, sock, request, timeout):
        self.transport, self.key, self.sock, self.request, self.timeout = transport, key, sock, request, timeout
        self.reader = _http.Reader(request.method)

    def begin(self):
        while not self.reader.begun:
            self._receive()

    def _receive(self):
        self.sock.settimeout(self.timeout.read)
        try:
            data = self.sock.recv(65536)
        except TimeoutError as error:
            raise ReadTimeout("timed out", request=self.request) from error
        except OSError as error:
            raise ReadError(str(error), request=self.request) from error
        _feed(self.reader, data, self.request)

    def more(self):
        while not self.reader.body and not self.reader.complete:
            self._receive()
        return self.reader.take()

    def close(self):
        sock, self.sock = self.sock, None
        if sock is None:
            return
        if self.reader.complete and self.reader.stays_open and self.key not in self.transport._kept:
            self.transport._kept[self.key] = sock
        else:
            sock.close()


class AsyncBaseTransport:
    __module__ = "httpx"

    async def aclose(self):
        pass


class AsyncHTTPTransport(AsyncBaseTransport):
    """Connections of a loop, no more than the limits allow."""

    __module__ = "httpx"

    def __init__(self, verify=True, cert=None, limits=None, retries=0, **settings):
        self._retries = retries
        self._limit = None if limits is None else limits.max_connections
        self._kept = {}
        self._used = 0
        self._waiters = deque()

    async def handle_async_request(self, request, timeout):
        await self._take_place(request, timeout)
        key = _key(request.url)
        try:
            while True:
                kept = self._kept.get(key)
                fresh = not kept
                reader, writer = await self._connect(key, request, timeout) if fresh else kept.pop()
                if not fresh and (writer.is_closing() or reader.at_eof()):
                    writer.close()
                    continue
                channel = _AsyncChannel(self, key, reader, writer, request, timeout)
                try:
                    writer.write(_message(request))
                    await writer.drain()
                    await channel.begin()
                    return channel
                except (RemoteProtocolError, ReadError, ConnectionError) as error:
                    writer.close()
                    if fresh:
                        if isinstance(error, ConnectionError):
                            raise WriteError(str(error), request=request) from error
                        raise
                except BaseException:
                    writer.close()
                    raise
        except BaseException:
            self._leave()
            raise

    async def _take_place(self, request, timeout):
        try:
            async with asyncio.timeout(timeout.pool):
                while self._limit is not None and self._used >= self._limit:
                    waiter = _create_waiter(asyncio.get_running_loop(), "httpx.Limits", None)
                    self._waiters.append(waiter)
                    try:
                        await waiter
                    finally:
                        if waiter in self._waiters:
                            self._waiters.remove(waiter)
        except TimeoutError as error:
            raise PoolTimeout("", request=request) from error
        self._used += 1

    def _leave(self):
        self._used -= 1
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
                return

    async def _connect(self, key, request, timeout):
        scheme, host, port = key
        for left in range(self._retries, -1, -1):
            try:
                async with asyncio.timeout(timeout.connect):
                    return await asyncio.open_connection(host, port, ssl=True if scheme == "https" else None, limit=2**18)
            except TimeoutError as error:
                if not left:
                    raise ConnectTimeout("", request=request) from error
            except socket.gaierror as error:
                if not left:
                    raise ConnectError(str(error), request=request) from error
            except OSError as error:
                if not left:
                    raise ConnectError("All connection attempts failed", request=request) from error

    async def aclose(self):
        for kept in self._kept.values():
            for _, writer in kept:
                writer.close()
        self._kept = {}


class _AsyncChannel:
    """The response of a request on a connection of a loop."""

    def __init__(self, transport, key, stream, writer, request, timeout):
        self.transport, self.key, self.stream, self.writer = transport, key, stream, writer
        self.request, self.timeout = request, timeout
        self.reader = _http.Reader(request.method)

    async def begin(self):
        while not self.reader.begun:
            await self._receive()

    async def _receive(self):
        try:
            async with asyncio.timeout(self.timeout.read):
                data = await self.stream.read(65536)
        except TimeoutError as error:
            raise ReadTimeout("", request=self.request) from error
        except OSError as error:
            raise ReadError(str(error), request=self.request) from error
        _feed(self.reader, data, self.request)

    async def amore(self):
        while not self.reader.body and not self.reader.complete:
            await self._receive()
        return self.reader.take()

    def close(self):
        writer, self.writer = self.writer, None
        if writer is None:
            return
        if self.reader.complete and self.reader.stays_open:
            self.transport._kept.setdefault(self.key, []).append((self.stream, writer))
        else:
            writer.close()
        self.transport._leave()


class MockTransport(AsyncBaseTransport, BaseTransport):
    """Answers by a function of the program's own."""

    __module__ = "httpx"

    def __init__(self, handler):
        self.handler = handler
