# Servers: the object that stands for listening sockets, and the methods of the loop that make one.

import errno
import itertools
import socket
import weakref

import _asyncio
import asyncio.selector_events
from _asyncio import _adopt, _create_waiter, gather, sleep
from asyncio import trsock
from asyncio.exceptions import CancelledError

__all__ = ("AbstractServer", "Server")


class AbstractServer:
    __module__ = "asyncio.events"

    def close(self):
        raise NotImplementedError

    def close_clients(self):
        raise NotImplementedError

    def abort_clients(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    __module__ = "asyncio.base_events"

    def __init__(
        self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):
        self._loop = loop
        # None once it is closed.
        self._sockets = sockets
        # Transports that a program has lost must not live on because of the server.
        self._clients = weakref.WeakSet()
        # Who waits until it is closed and the last client has gone; None when both have happened.
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._ssl_context = ssl_context
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    def _attach(self, transport):
        self._clients.add(transport)

    def _detach(self, transport):
        self._clients.discard(transport)
        self._wake_if_over()

    def _wake_if_over(self):
        if self._sockets is None and not len(self._clients):
            waiters, self._waiters = self._waiters, None
            for waiter in waiters or ():
                if not waiter.done():
                    waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, self._ssl_context, self, self._backlog)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return tuple([trsock.TransportSocket(sock) for sock in self._sockets or ()])

    def close(self):
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        self._wake_if_over()

    def close_clients(self):
        for transport in self._clients.copy():
            transport.close()

    def abort_clients(self):
        for transport in self._clients.copy():
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        # So that the sockets are watched when this returns.
        await sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = _create_waiter(self._loop, "io Server.serve_forever", None)
        try:
            await self._serving_forever_fut
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        if self._waiters is None:
            return
        waiter = _create_waiter(self._loop, "io Server.wait_closed", None)
        self._waiters.append(waiter)
        await waiter


def _check_server_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _check_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)


def _check_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError("ssl_shutdown_timeout is only meaningful with ssl")


def _bound(info, options):
    # A socket bound to a resolved address; None where the machine has no such address.
    family, kind, proto, _, address = info
    sock = socket.socket(family, kind, proto)
    try:
        for level, option in options:
            sock.setsockopt(level, option, 1)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        sock.bind(address)
    except OSError as error:
        sock.close()
        if error.errno == errno.EADDRNOTAVAIL:
            return None
        raise OSError(
            error.errno, f"error while attempting to bind on address {address!r}: {str(error).lower()}"
        ) from None
    return sock


class BaseEventLoop:
    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved(
            (host, port), family=family, type=socket.SOCK_STREAM, flags=flags, loop=self,
        )
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    async def create_server(
        self, protocol_factory, host=None, port=None, *, family=socket.AF_UNSPEC, flags=socket.AI_PASSIVE, sock=None,
        backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None, start_serving=True,
    ):
        _check_server_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            if host == "":
                hosts = [None]
            elif isinstance(host, str) or not hasattr(type(host), "__iter__"):
                hosts = [host]
            else:
                hosts = host
            found = await gather(*[
                self._create_server_getaddrinfo(host, port, family=family, flags=flags) for host in hosts
            ])
            # A host that is named twice is served once.
            infos = list(dict.fromkeys(itertools.chain.from_iterable(found)))
            options = [
                (socket.SOL_SOCKET, option)
                for option, wanted in (
                    (socket.SO_REUSEADDR, True if reuse_address is None else reuse_address),
                    (socket.SO_REUSEPORT, reuse_port), (socket.SO_KEEPALIVE, keep_alive),
                ) if wanted
            ]
            sockets = []
            try:
                for info in infos:
                    made = _bound(info, options)
                    if made is not None:
                        sockets.append(made)
                if not sockets:
                    raise OSError(f"could not bind on any address out of {[info[4] for info in infos]!r}")
            except BaseException:
                for made in sockets:
                    made.close()
                raise
        else:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            if sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A Stream Socket was expected, got {sock!r}")
            sockets = [sock]
        return await self._serve(Server(self, sockets, protocol_factory, ssl, backlog), start_serving)

    async def _serve(self, server, start_serving):
        for sock in server._sockets:
            sock.setblocking(False)
        if start_serving:
            server._start_serving()
            await sleep(0)
        if self.get_debug():
            from asyncio.log import logger
            logger.info("%r is serving", server)
        return server


class _UnixSelectorEventLoop:
    async def create_unix_server(
        self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True,
    ):
        _check_server_arguments(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = path if isinstance(path, (str, bytes)) else path.__fspath__()
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.bind(path)
            except OSError as error:
                sock.close()
                if error.errno == errno.EADDRINUSE:
                    raise OSError(errno.EADDRINUSE, f"Address {path!r} is already in use") from None
                raise
        else:
            if sock is None:
                raise ValueError("path was not specified, and no sock specified")
            if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
        return await self._serve(Server(self, [sock], protocol_factory, ssl, backlog), start_serving)


_adopt(_asyncio.BaseEventLoop, BaseEventLoop)
_adopt(_asyncio._UnixSelectorEventLoop, _UnixSelectorEventLoop)
