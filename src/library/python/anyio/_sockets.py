# Streams of bytes over TCP.

import asyncio

from anyio._scopes import create_task_group
from anyio._streams import BrokenResourceError, ClosedResourceError, EndOfStream


class SocketStream:
    def __init__(self, reader, writer):
        self._reader = reader
        self._writer = writer
        self._closed = False

    async def receive(self, max_bytes=65536):
        if self._closed:
            raise ClosedResourceError
        try:
            data = await self._reader.read(max_bytes)
        except OSError as error:
            raise BrokenResourceError from error
        if self._closed:
            raise ClosedResourceError
        if not data:
            raise EndOfStream
        return data

    async def send(self, item):
        await asyncio.sleep(0)
        if self._closed:
            raise ClosedResourceError
        if self._writer.is_closing():
            raise BrokenResourceError
        self._writer.write(item)
        try:
            await self._writer.drain()
        except OSError as error:
            raise BrokenResourceError from error

    async def send_eof(self):
        if self._writer.can_write_eof():
            self._writer.write_eof()

    async def aclose(self):
        if not self._closed:
            self._closed = True
            self._writer.close()
        await asyncio.sleep(0)

    def extra(self, attribute, default=None):
        raise NotImplementedError("Loopscope does not simulate the typed attributes of anyio's streams")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return await self.receive()
        except EndOfStream:
            raise StopAsyncIteration from None


class MultiListener:
    def __init__(self):
        self._connected = asyncio.Queue()
        self._server = None

    async def accept(self):
        return await self._connected.get()

    async def serve(self, handler, task_group=None):
        if task_group is not None:
            while True:
                task_group.start_soon(handler, await self.accept())
        async with create_task_group() as group:
            while True:
                group.start_soon(handler, await self.accept())

    async def aclose(self):
        self._server.close()
        await asyncio.sleep(0)

    def extra(self, attribute, default=None):
        raise NotImplementedError("Loopscope does not simulate the typed attributes of anyio's listeners")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()


for _class in (SocketStream, MultiListener):
    _class.__module__ = "anyio"


async def connect_tcp(remote_host, remote_port, *, local_host=None, tls=False, ssl_context=None,
                      tls_standard_compatible=True, tls_hostname=None, happy_eyeballs_delay=0.25):
    settings = {"ssl": ssl_context or True} if tls or ssl_context or tls_hostname else {}
    if tls_hostname:
        settings["server_hostname"] = tls_hostname
    if local_host is not None:
        settings["local_addr"] = (str(local_host), 0)
    import socket
    try:
        return SocketStream(*await asyncio.open_connection(str(remote_host), remote_port, **settings))
    except socket.gaierror:
        raise
    except OSError as error:
        raise OSError("All connection attempts failed") from error


async def create_tcp_listener(*, local_host=None, local_port=0, family=0, backlog=65536, reuse_port=False):
    listener = MultiListener()

    def connected(reader, writer):
        listener._connected.put_nowait(SocketStream(reader, writer))

    host = None if local_host is None else str(local_host)
    listener._server = await asyncio.start_server(connected, host, local_port)
    return listener
