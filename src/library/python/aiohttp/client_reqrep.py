# Responses, and what they tell of their requests.

import asyncio
import json
import math
from collections import namedtuple

import _http
from multidict import CIMultiDictProxy
from yarl import URL

from aiohttp.client_exceptions import (
    ClientConnectionError, ClientOSError, ClientPayloadError, ClientResponseError, ContentTypeError, ServerDisconnectedError,
    SocketTimeoutError,
)

RequestInfo = namedtuple("RequestInfo", "url method headers real_url")
HttpVersion = namedtuple("HttpVersion", "major minor")


class StreamReader:
    """The body of a response, as it comes."""

    __module__ = "aiohttp.streams"

    def __init__(self, response):
        self._response = response

    def at_eof(self):
        reader = self._response._reader
        return reader.complete and not reader.body

    is_eof = at_eof

    async def read(self, n=-1):
        reader = self._response._reader
        while not reader.complete and (n < 0 or not reader.body):
            await self._response._more()
        data = reader.body if n < 0 else reader.body[:n]
        reader.body = reader.body[len(data):]
        self._response._release_when_read()
        return data

    async def readany(self):
        return await self.read(2**62)

    async def readexactly(self, n):
        reader = self._response._reader
        while len(reader.body) < n and not reader.complete:
            await self._response._more()
        if len(reader.body) < n:
            raise asyncio.IncompleteReadError(reader.take(), n)
        return await self.read(n)

    async def readuntil(self, separator=b"\n"):
        reader = self._response._reader
        while separator not in reader.body and not reader.complete:
            await self._response._more()
        end = reader.body.find(separator)
        return await self.read(len(reader.body) if end < 0 else end + len(separator))

    async def readline(self):
        return await self.readuntil()

    async def readchunk(self):
        data = await self.readany()
        return data, bool(data)

    async def _parts(self, read):
        while part := await read():
            yield part

    def iter_any(self):
        return self._parts(self.readany)

    def iter_chunked(self, n):
        return self._parts(lambda: self.read(n))

    async def iter_chunks(self):
        async for part in self.iter_any():
            yield part, True

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class ClientResponse:
    def __init__(self, method, url, request_info, session, connection, key, deadline, sock_read):
        self.method = method
        self._url = url
        self._request_info = request_info
        self._session = session
        self._connection = connection
        self._key = key
        self._deadline = deadline
        self._sock_read = sock_read
        self._reader = _http.Reader(method)
        self._body = None
        self._history = ()
        self.status = self.reason = self.version = None
        self.cookies = {}

    async def start(self):
        while not self._reader.begun:
            await self._more()
        reader = self._reader
        self.status, self.reason = reader.status, reader.reason
        self.version = HttpVersion(*reader.version)
        self._headers = CIMultiDictProxy(reader.headers.items())
        self._session._jar.keep(self._url.host, self._headers)
        self.cookies = dict(self._session._jar.for_host(self._url.host))
        self._release_when_read()
        return self

    async def _more(self):
        # Wait for more bytes; what goes wrong then has aiohttp's names.
        if self._connection is None:
            raise ClientConnectionError("Connection closed")
        limit = math.inf if self._sock_read is None else asyncio.get_running_loop().time() + self._sock_read
        when = min(limit, math.inf if self._deadline is None else self._deadline)
        try:
            async with asyncio.timeout_at(None if when == math.inf else when):
                data = await self._connection.reader.read(2**16)
        except TimeoutError:
            self.close()
            if when == limit:
                raise SocketTimeoutError("Timeout on reading data from socket") from None
            raise
        except OSError as error:
            self.close()
            if self._reader.begun:
                raise ClientPayloadError(f"Response payload is not completed: {error!r}") from error
            raise ClientOSError(error.errno, error.strerror) from error
        if data:
            try:
                self._reader.feed(data)
            except _http.BadMessage as error:
                self.close()
                raise ClientResponseError(
                    self._request_info, self._history, status=400, message=f"Bad status line: {error}",
                ) from None
        elif not self._reader.begun:
            self.close()
            raise ServerDisconnectedError()
        elif not self._reader.end():
            self.close()
            raise ClientPayloadError(
                "Response payload is not completed: <ContentLengthError: 400, message='Not enough data to satisfy content "
                "length header.'>"
            )

    def _release_when_read(self):
        if self._reader.complete and not self._reader.body:
            self.release()

    def release(self):
        connection, self._connection = self._connection, None
        if connection is not None:
            self._session._connector.release(
                self._key, connection, self._reader.complete and self._reader.stays_open,
            )
        return _Done()

    def close(self):
        connection, self._connection = self._connection, None
        if connection is not None:
            self._session._connector.release(self._key, connection, False)

    def __del__(self):
        connection = self.__dict__.get("_connection")
        if connection is not None:
            self.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.release()

    async def wait_for_close(self):
        self.release()

    # ---- what there is to know

    # Made anew each time, so that it does not keep the response alive and with it the session.
    content = property(StreamReader)
    url = property(lambda self: self._url)
    real_url = property(lambda self: self._url)
    host = property(lambda self: self._url.host)
    headers = property(lambda self: self._headers)
    raw_headers = property(lambda self: tuple([(key.encode(), value.encode()) for key, value in self._headers.items()]))
    request_info = property(lambda self: self._request_info)
    history = property(lambda self: self._history)
    closed = property(lambda self: self._connection is None)
    connection = property(lambda self: self._connection)
    ok = property(lambda self: self.status < 400)
    content_type = property(lambda self: _http.media_type(self._headers)[0] or "application/octet-stream")
    charset = property(lambda self: _http.media_type(self._headers)[1])

    @property
    def content_length(self):
        size = self._headers.get("content-length")
        return None if size is None else int(size)

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self._headers!r}\n"

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(
                self._request_info, self._history, status=self.status, message=self.reason, headers=self._headers,
            )

    async def read(self):
        if self._body is None:
            self._body = await self.content.read()
        return self._body

    def get_encoding(self):
        return self.charset or "utf-8"

    async def text(self, encoding=None, errors="strict"):
        return (await self.read()).decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=json.loads, content_type="application/json"):
        body = await self.read()
        kind = self.content_type
        if content_type and not (
            kind == content_type or content_type == "application/json" and kind.startswith("application/") and kind.endswith("+json")
        ):
            raise ContentTypeError(
                self._request_info, self._history, status=self.status,
                message=f"Attempt to decode JSON with unexpected mimetype: {self._headers.get('content-type', '')}",
                headers=self._headers,
            )
        text = body.decode(encoding or self.get_encoding()).strip()
        return loads(text) if text else None


class _Done:
    def __await__(self):
        return
        yield


def info_of(url, method, headers):
    return RequestInfo(url, method, CIMultiDictProxy(headers), URL(str(url)))
