# The methods of the loop that resolve names, connect, and make transports over what is connected.

import functools
import itertools
import socket

import _asyncio
import asyncio.selector_events
from _asyncio import _adopt, _create_waiter
from asyncio.selector_events import _tls
from asyncio.servers import _check_timeouts


def _resolved(host, port, family, type, proto, flowinfo=0, scopeid=0):
    # The answer of getaddrinfo where the address is a number, so that no other thread has to be asked.
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None or isinstance(port, bytes) and port:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    try:
        port = int(port or 0)
    except (TypeError, ValueError):
        # The name of a service.
        return None
    if isinstance(host, bytes):
        host = host.decode()
    if "%" in host:
        return None
    for family in [socket.AF_INET, socket.AF_INET6] if family == socket.AF_UNSPEC else [family]:
        try:
            socket.inet_pton(family, host)
        except OSError:
            continue
        more = (flowinfo, scopeid) if family == socket.AF_INET6 else ()
        return family, type, proto, "", (host, port, *more)
    return None


def _interleaved(infos, first):
    # By family in turn, after `first` of the family that comes first.
    families = {}
    for info in infos:
        families.setdefault(info[0], []).append(info)
    leading, *others = families.values()
    head, leading = leading[:first - 1], leading[first - 1:]
    rows = itertools.zip_longest(leading, *others)
    return head + [info for row in rows for info in row if info is not None]


class BaseEventLoop:
    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(self, address, *, family=0, type=socket.SOCK_STREAM, proto=0, flags=0, loop):
        host, port = address[:2]
        info = _resolved(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)

    async def _connect_sock(self, failures, info, local_infos=None):
        # A connected socket, or the error, which is also put with the others.
        family, kind, proto, _, address = info
        sock = None
        try:
            sock = socket.socket(family, kind, proto)
            sock.setblocking(False)
            if local_infos is not None:
                self._bind_local(sock, family, local_infos)
            await self.sock_connect(sock, address)
            return sock
        except BaseException as error:
            if isinstance(error, OSError):
                failures.append(error)
            if sock is not None:
                sock.close()
            raise
        finally:
            failures = None

    def _bind_local(self, sock, family, infos):
        last = None
        for own, _, _, _, address in infos:
            if own != family:
                continue
            try:
                sock.bind(address)
                return
            except OSError as error:
                last = OSError(
                    error.errno, f"error while attempting to bind on address {address!r}: {str(error).lower()}"
                )
        raise last or OSError(f"no matching local address with family={family!r} found")

    async def create_connection(
        self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None,
        local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
        happy_eyeballs_delay=None, interleave=None, all_errors=False,
    ):
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        if server_hostname is None and ssl and not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        _check_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            resolve = functools.partial(
                self._ensure_resolved, family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags, loop=self,
            )
            infos = await resolve((host, port))
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            local_infos = None
            if local_addr is not None:
                local_infos = await resolve(local_addr)
                if not local_infos:
                    raise OSError("getaddrinfo() returned empty list")
            if interleave:
                infos = _interleaved(infos, interleave)
            failures = []
            for info in infos:
                try:
                    sock = await self._connect_sock(failures, info, local_infos)
                    break
                except OSError:
                    continue
            if sock is None:
                try:
                    raise self._of_failures(failures, all_errors)
                finally:
                    # The frame must not keep what its exception's traceback keeps it by.
                    failures = None
        elif sock is None:
            raise ValueError("host and port was not specified and no sock specified")
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        transport, protocol = await self._create_connection_transport(sock, protocol_factory, ssl)
        if self.get_debug():
            from asyncio.log import logger
            logger.debug("%r connected to %s:%r: (%r, %r)", sock, host, port, transport, protocol)
        return transport, protocol

    def _of_failures(self, failures, all_errors):
        # The one exception that stands for all of them.
        if all_errors:
            return ExceptionGroup("create_connection failed", failures)
        if len(dict.fromkeys(map(str, failures))) == 1:
            return failures[0]
        return OSError(f"Multiple exceptions: {', '.join(map(str, failures))}")

    async def _create_connection_transport(self, sock, protocol_factory, ssl):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = _create_waiter(self, "io connection_made", None)
        extra = _tls(ssl) if ssl else None
        transport = self._make_socket_transport(sock, protocol, waiter, extra=extra)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(
        self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
    ):
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f"A Stream Socket was expected, got {sock!r}")
        _check_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        return await self._create_connection_transport(sock, protocol_factory, ssl)

    async def start_tls(
        self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
    ):
        # Encryption is a flag here: from now on the transport says that it has some.
        from ssl import SSLContext

        if not isinstance(sslcontext, SSLContext):
            raise TypeError(f"sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}")
        if not getattr(transport, "_start_tls_compatible", False):
            raise TypeError(f"transport {transport!r} is not supported by start_tls()")
        transport._extra |= _tls(sslcontext)
        return transport

    async def create_datagram_endpoint(
        self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None,
        allow_broadcast=None, sock=None,
    ):
        peer = None
        if sock is not None:
            if sock.type == socket.SOCK_STREAM:
                raise ValueError(f"A datagram socket was expected, got {sock!r}")
            given = {
                "local_addr": local_addr, "remote_addr": remote_addr, "family": family, "proto": proto, "flags": flags,
                "reuse_port": reuse_port, "allow_broadcast": allow_broadcast,
            }
            problems = ", ".join([f"{name}={value}" for name, value in given.items() if value])
            if problems:
                raise ValueError(
                    f"socket modifier keyword arguments can not be used when sock is specified. ({problems})"
                )
            sock.setblocking(False)
        else:
            failures = []
            for (family, proto), (local, remote) in await self._datagram_addresses(
                local_addr, remote_addr, family, proto, flags,
            ):
                sock = None
                try:
                    sock = socket.socket(family, socket.SOCK_DGRAM, proto)
                    if reuse_port:
                        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
                    if allow_broadcast:
                        sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                    sock.setblocking(False)
                    if local:
                        sock.bind(local)
                    if remote:
                        if not allow_broadcast:
                            await self.sock_connect(sock, remote)
                        peer = remote
                    break
                except BaseException as error:
                    if sock is not None:
                        sock.close()
                    if not isinstance(error, OSError):
                        raise
                    failures.append(error)
            else:
                raise failures[0]
        protocol = protocol_factory()
        waiter = _create_waiter(self, "io connection_made", None)
        transport = self._make_datagram_transport(sock, protocol, peer, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def _datagram_addresses(self, local_addr, remote_addr, family, proto, flags):
        # `((family, protocol), (local, remote))` for each way in which both addresses can be had.
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [((family, proto), (None, None))]
        if family == socket.AF_UNIX:
            for address in (local_addr, remote_addr):
                if address is not None and not isinstance(address, str):
                    raise TypeError("string is expected")
            return [((family, proto), (local_addr, remote_addr))]
        ways = {}
        for at, address in enumerate((local_addr, remote_addr)):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            infos = await self._ensure_resolved(
                address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags, loop=self,
            )
            if not infos:
                raise OSError("getaddrinfo() returned empty list")
            for own, _, number, _, where in infos:
                ways.setdefault((own, number), [None, None])[at] = where
        found = [
            (key, both) for key, both in ways.items()
            if (both[0] or not local_addr) and (both[1] or not remote_addr)
        ]
        if not found:
            raise ValueError("can not get address information")
        return found


class _UnixSelectorEventLoop:
    async def create_unix_connection(
        self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None,
    ):
        if ssl and server_hostname is None:
            raise ValueError("you have to pass server_hostname when using ssl")
        if not ssl and server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        _check_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            path = path if isinstance(path, (str, bytes)) else path.__fspath__()
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, path)
            except BaseException:
                sock.close()
                raise
        else:
            if sock is None:
                raise ValueError("no path and sock were specified")
            if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
                raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")
            sock.setblocking(False)
        return await self._create_connection_transport(sock, protocol_factory, ssl)


_adopt(_asyncio.BaseEventLoop, BaseEventLoop)
_adopt(_asyncio._UnixSelectorEventLoop, _UnixSelectorEventLoop)
