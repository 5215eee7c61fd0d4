# Descriptors and sockets of a loop: readers and writers, `sock_*`, and the transports over sockets.

import collections
import functools
import socket
import warnings
import weakref

import _asyncio
import _network
from _asyncio import _adopt, _create_waiter
from asyncio import constants, protocols, transports, trsock
from asyncio.futures import _set_result_unless_cancelled
from contextvars import copy_context

__all__ = ("BaseSelectorEventLoop",)

READ, WRITE = _network.READ, _network.WRITE
_AGAIN = (BlockingIOError, InterruptedError)
_FATAL = (SystemExit, KeyboardInterrupt)


def _logger():
    from asyncio.log import logger
    return logger


def _number(fd):
    # The descriptor of what was given for one.
    if isinstance(fd, int):
        return fd
    try:
        return int(fd.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {fd!r}") from None


def _polled(loop, fd, what):
    poller = loop.__dict__.get("_selector")
    return poller is not None and bool(poller.masks.get(fd, 0) & what)


class BaseSelectorEventLoop:
    def _transports_by_number(self):
        found = self.__dict__.get("_transports")
        if found is None:
            found = self._transports = weakref.WeakValueDictionary()
        return found

    def _ensure_fd_no_transport(self, fd):
        transport = self._transports_by_number().get(_number(fd))
        if transport and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    # ---- readers and writers

    def _add_reader(self, fd, callback, *args):
        self._check_closed()
        return _network.add_watch(self, fd, READ, callback, args, copy_context())

    def _remove_reader(self, fd):
        return not self.is_closed() and _network.remove_watch(self, fd, READ)

    def _add_writer(self, fd, callback, *args):
        self._check_closed()
        return _network.add_watch(self, fd, WRITE, callback, args, copy_context())

    def _remove_writer(self, fd):
        return not self.is_closed() and _network.remove_watch(self, fd, WRITE)

    def add_reader(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add_reader(_number(fd), callback, *args)

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(_number(fd))

    def add_writer(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add_writer(_number(fd), callback, *args)

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(_number(fd))

    # ---- operations on sockets

    def _check_sock(self, sock):
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    def _await_readable(self, sock, callback, *args):
        # A future that the callback will resolve once the socket can be read.
        future = _create_waiter(self, f"io {callback.__name__.lstrip('_')}", None)
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_reader(fd, callback, future, sock, *args)
        future.add_done_callback(functools.partial(self._sock_read_done, fd, handle=handle))
        return future

    def _await_writable(self, sock, callback, *args):
        future = _create_waiter(self, f"io {callback.__name__.lstrip('_')}", None)
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        handle = self._add_writer(fd, callback, future, sock, *args)
        future.add_done_callback(functools.partial(self._sock_write_done, fd, handle=handle))
        return future

    def _sock_read_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_reader(fd)

    def _sock_write_done(self, fd, fut, handle=None):
        if handle is None or not handle.cancelled():
            self.remove_writer(fd)

    async def sock_recv(self, sock, n):
        self._check_sock(sock)
        try:
            return sock.recv(n)
        except _AGAIN:
            pass
        return await self._await_readable(sock, self._sock_recv, n)

    def _sock_recv(self, fut, sock, n):
        _finish(fut, sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        self._check_sock(sock)
        try:
            return sock.recv_into(buf)
        except _AGAIN:
            pass
        return await self._await_readable(sock, self._sock_recv_into, buf)

    def _sock_recv_into(self, fut, sock, buf):
        _finish(fut, sock.recv_into, buf)

    async def sock_recvfrom(self, sock, bufsize):
        self._check_sock(sock)
        try:
            return sock.recvfrom(bufsize)
        except _AGAIN:
            pass
        return await self._await_readable(sock, self._sock_recvfrom, bufsize)

    def _sock_recvfrom(self, fut, sock, bufsize):
        _finish(fut, sock.recvfrom, bufsize)

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        self._check_sock(sock)
        nbytes = nbytes or len(buf)
        try:
            return sock.recvfrom_into(buf, nbytes)
        except _AGAIN:
            pass
        return await self._await_readable(sock, self._sock_recvfrom_into, buf, nbytes)

    def _sock_recvfrom_into(self, fut, sock, buf, bufsize):
        _finish(fut, sock.recvfrom_into, buf, bufsize)

    async def sock_sendall(self, sock, data):
        self._check_sock(sock)
        try:
            sent = sock.send(data)
        except _AGAIN:
            sent = 0
        if sent != len(data):
            await self._await_writable(sock, self._sock_sendall, bytes(data), [sent])

    def _sock_sendall(self, fut, sock, view, pos):
        # `pos` holds how much has been sent.
        if fut.done():
            return
        try:
            pos[0] += sock.send(view[pos[0]:])
        except _AGAIN:
            return
        except _FATAL:
            raise
        except BaseException as error:
            fut.set_exception(error)
            return
        if pos[0] == len(view):
            fut.set_result(None)

    async def sock_sendto(self, sock, data, address):
        self._check_sock(sock)
        try:
            return sock.sendto(data, address)
        except _AGAIN:
            pass
        return await self._await_writable(sock, self._sock_sendto, data, address)

    def _sock_sendto(self, fut, sock, data, address):
        _finish(fut, sock.sendto, data, 0, address)

    async def sock_connect(self, sock, address):
        self._check_sock(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            found = await self._ensure_resolved(address, family=sock.family, type=sock.type, proto=sock.proto, loop=self)
            address = found[0][4]
        future = _create_waiter(self, f"io sock_connect {trsock._address_text(address)}", None)
        self._sock_connect(future, sock, address)
        try:
            return await future
        finally:
            # An exception must not keep itself alive through the future.
            future = None

    def _sock_connect(self, fut, sock, address):
        fd = sock.fileno()
        try:
            sock.connect(address)
        except _AGAIN:
            self._ensure_fd_no_transport(fd)
            handle = self._add_writer(fd, self._sock_connect_cb, fut, sock, address)
            fut.add_done_callback(functools.partial(self._sock_write_done, fd, handle=handle))
        except _FATAL:
            raise
        except BaseException as error:
            fut.set_exception(error)
        else:
            fut.set_result(None)
        finally:
            fut = None

    def _sock_connect_cb(self, fut, sock, address):
        if fut.done():
            return
        try:
            number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if number:
                raise OSError(number, f"Connect call failed {address}")
        except _AGAIN:
            pass
        except _FATAL:
            raise
        except BaseException as error:
            fut.set_exception(error)
        else:
            fut.set_result(None)
        finally:
            fut = None

    async def sock_accept(self, sock):
        self._check_sock(sock)
        future = _create_waiter(self, "io sock_accept", None)
        self._sock_accept(future, sock)
        return await future

    def _sock_accept(self, fut, sock):
        try:
            made, address = sock.accept()
            made.setblocking(False)
        except _AGAIN:
            fd = sock.fileno()
            self._ensure_fd_no_transport(fd)
            handle = self._add_reader(fd, self._sock_accept, fut, sock)
            fut.add_done_callback(functools.partial(self._sock_read_done, fd, handle=handle))
        except _FATAL:
            raise
        except BaseException as error:
            fut.set_exception(error)
        else:
            fut.set_result((made, address))

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        from asyncio.exceptions import SendfileNotAvailableError

        self._check_sock(sock)
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if sock.type != socket.SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if not fallback:
            raise SendfileNotAvailableError(
                f"syscall sendfile is not available for socket {sock!r} and file {file!r} combination"
            )
        if offset:
            file.seek(offset)
        size = constants.SENDFILE_FALLBACK_READBUFFER_SIZE
        sent = 0
        while count is None or sent < count:
            data = await self.run_in_executor(None, file.read, size if count is None else min(size, count - sent))
            if not data:
                break
            await self.sock_sendall(sock, data)
            sent += len(data)
        return sent

    # ---- servers

    def _start_serving(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100, *timeouts):
        self._add_reader(sock.fileno(), self._accept_connection, protocol_factory, sock, sslcontext, server, backlog)

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        sock.close()

    def _accept_connection(self, protocol_factory, sock, sslcontext=None, server=None, backlog=100):
        # As many as may have queued up since the last time.
        for _ in range(backlog):
            try:
                made, address = sock.accept()
                if self.get_debug():
                    _logger().debug("%r got a new connection from %r: %r", server, address, made)
                made.setblocking(False)
            except (*_AGAIN, ConnectionAbortedError):
                return
            self.create_task(self._accept_connection2(protocol_factory, made, {"peername": address}, sslcontext, server))

    async def _accept_connection2(self, protocol_factory, conn, extra, sslcontext=None, server=None):
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = _create_waiter(self, "io connection_made", None)
            if sslcontext:
                extra |= _tls(sslcontext)
            transport = self._make_socket_transport(conn, protocol, waiter=waiter, extra=extra, server=server)
            try:
                await waiter
            except BaseException:
                transport.close()
                waiter = None
                raise
        except _FATAL:
            raise
        except BaseException as error:
            if self.get_debug():
                context = {"message": "Error on transport creation for incoming connection", "exception": error}
                for name, thing in (("protocol", protocol), ("transport", transport)):
                    if thing is not None:
                        context[name] = thing
                self.call_exception_handler(context)

    # ---- transports

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)


def _finish(future, operation, *args):
    # Do what was waited for and resolve the future with it, unless it has to wait on.
    if future.done():
        return
    try:
        result = operation(*args)
    except _AGAIN:
        return
    except _FATAL:
        raise
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)


def _tls(context):
    # What a transport tells of a connection that is flagged as encrypted.
    return {"sslcontext": context, "ssl_object": None, "peercert": {}, "cipher": None, "compression": None}


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):
    """What transports over streams and datagrams have in common."""

    max_size = 256 << 10
    # For `__del__` of one whose construction failed.
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = trsock.TransportSocket(sock)
        for name, ask in (("sockname", sock.getsockname), ("peername", sock.getpeername)):
            if name == "sockname" or name not in self._extra:
                try:
                    self._extra[name] = ask()
                except OSError:
                    self._extra[name] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        # What the socket did not take yet.
        self._buffer = collections.deque()
        # Not 0 once `connection_lost` is on its way.
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        if server is not None:
            server._attach(self)
        loop._transports_by_number()[self._sock_fd] = self

    def __repr__(self):
        shown = [type(self).__name__]
        if self._sock is None:
            shown.append("closed")
        elif self._closing:
            shown.append("closing")
        shown.append(f"fd={self._sock_fd}")
        if self._loop is not None and not self._loop.is_closed():
            reads, writes = [
                "polling" if _polled(self._loop, self._sock_fd, what) else "idle" for what in (READ, WRITE)
            ]
            shown += [f"read={reads}", f"write=<{writes}, bufsize={self.get_write_buffer_size()}>"]
        return f"<{' '.join(shown)}>"

    def __del__(self):
        if self._sock is not None:
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._sock.close()
            if self._server is not None:
                self._server._detach(self)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not (self._closing or self._paused)

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._sock_fd)
            if self._loop.get_debug():
                _logger().debug("%r pauses reading", self)

    def resume_reading(self):
        if self._paused and not self._closing:
            self._paused = False
            self._add_reader(self._sock_fd, self._read_ready)
            if self._loop.get_debug():
                _logger().debug("%r resumes reading", self)

    def _add_reader(self, fd, callback, *args):
        # Between the call and its turn the program may have closed or paused.
        if self.is_reading():
            self._loop._add_reader(fd, callback, *args)

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def abort(self):
        self._force_close(None)

    def _fatal_error(self, exc, message="Fatal error on transport"):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler(
                {"message": message, "exception": exc, "transport": self, "protocol": self._protocol}
            )
        elif self._loop.get_debug():
            _logger().debug("%r: %s", self, message, exc_info=True)
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = self._protocol = self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach(self)

    def _begin(self, waiter):
        # The protocol hears of the connection before anything is read, and whoever made it goes on after that.
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            self._loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _check_data(self, data):
        if not isinstance(data, (bytes, bytearray)) and type(data).__name__ != "memoryview":
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")

    def _note_lost_write(self):
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            _logger().warning("socket.send() raised exception.")
        self._conn_lost += 1


class _SelectorSocketTransport(_SelectorTransport):
    """A stream."""

    _start_tls_compatible = True
    _sendfile_compatible = constants._SendfileMode.TRY_NATIVE

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._read_ready_cb = None
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._begin(waiter)

    def set_protocol(self, protocol):
        buffered = isinstance(protocol, protocols.BufferedProtocol)
        self._read_ready_cb = self._read_ready__get_buffer if buffered else self._read_ready__data_received
        super().set_protocol(protocol)

    def _read_ready(self):
        self._read_ready_cb()

    def _guarded(self, message, call, *args):
        # `(whether it went well, its result)` of a call that closes the transport when it fails.
        try:
            return True, call(*args)
        except _FATAL:
            raise
        except BaseException as error:
            if message == _READING and isinstance(error, _AGAIN):
                return False, None
            self._fatal_error(error, message)
            return False, None

    def _read_ready__get_buffer(self):
        if self._conn_lost:
            return

        def ask():
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
            return buffer

        well, buffer = self._guarded("Fatal error: protocol.get_buffer() call failed.", ask)
        if not well:
            return
        well, count = self._guarded(_READING, self._sock.recv_into, buffer)
        if not well:
            return
        if not count:
            self._read_ready__on_eof()
        else:
            self._guarded("Fatal error: protocol.buffer_updated() call failed.", self._protocol.buffer_updated, count)

    def _read_ready__data_received(self):
        if self._conn_lost:
            return
        well, data = self._guarded(_READING, self._sock.recv, self.max_size)
        if not well:
            return
        if not data:
            self._read_ready__on_eof()
        else:
            self._guarded("Fatal error: protocol.data_received() call failed.", self._protocol.data_received, data)

    def _read_ready__on_eof(self):
        if self._loop.get_debug():
            _logger().debug("%r received EOF", self)
        well, stays_open = self._guarded(
            "Fatal error: protocol.eof_received() call failed.", self._protocol.eof_received
        )
        if not well:
            return
        if stays_open:
            # It can still be written to, but no more will come.
            self._loop._remove_reader(self._sock_fd)
        else:
            self.close()

    def write(self, data):
        self._check_data(data)
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data:
            return
        if self._conn_lost:
            self._note_lost_write()
            return
        if not self._buffer:
            try:
                sent = self._sock.send(data)
            except _AGAIN:
                sent = 0
            except _FATAL:
                raise
            except BaseException as error:
                self._fatal_error(error, "Fatal write error on socket transport")
                return
            if sent == len(data):
                return
            data = data[sent:]
            self._loop._add_writer(self._sock_fd, self._write_sendmsg)
        self._buffer.append(bytes(data))
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        if self._eof:
            raise RuntimeError("Cannot call writelines() after write_eof()")
        if not list_of_data:
            return
        self._buffer.extend([bytes(data) for data in list_of_data])
        self._write_sendmsg()
        if self._buffer:
            self._loop._add_writer(self._sock_fd, self._write_sendmsg)

    def _write_sendmsg(self):
        if self._conn_lost:
            return
        try:
            sent = self._sock.sendmsg(self._buffer)
        except _AGAIN:
            return
        except _FATAL:
            raise
        except BaseException as error:
            self._loop._remove_writer(self._sock_fd)
            self._buffer.clear()
            self._fatal_error(error, "Fatal write error on socket transport")
            return
        while sent:
            first = self._buffer.popleft()
            if len(first) > sent:
                self._buffer.appendleft(first[sent:])
                break
            sent -= len(first)
        self._maybe_resume_protocol()
        # The protocol may have written more just now.
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shutdown(socket.SHUT_WR)

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True

    def _call_connection_lost(self, exc):
        # Of its own, because schedules show its name.
        super()._call_connection_lost(exc)

    def close(self):
        self._read_ready_cb = None
        super().close()


_READING = "Fatal read error on socket transport"


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):
    """Datagrams."""

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        self._begin(waiter)

    def get_write_buffer_size(self):
        return sum([len(data) + 8 for data, _ in self._buffer])

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, addr = self._sock.recvfrom(self.max_size)
        except _AGAIN:
            pass
        except OSError as error:
            self._protocol.error_received(error)
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on datagram transport")
        else:
            self._protocol.datagram_received(data, addr)

    def _send(self, data, addr):
        # Whether it is off the transport's hands.
        try:
            if self._extra["peername"]:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except _AGAIN:
            return False
        except OSError as error:
            self._protocol.error_received(error)
        except _FATAL:
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal write error on datagram transport")
        return True

    def sendto(self, data, addr=None):
        self._check_data(data)
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
            if self._conn_lost:
                self._note_lost_write()
                return
        if not self._buffer:
            if self._send(data, addr):
                return
            self._loop._add_writer(self._sock_fd, self._sendto_ready)
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer and self._send(*self._buffer[0]):
            self._buffer.popleft()
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)


_adopt(_asyncio.BaseSelectorEventLoop, BaseSelectorEventLoop)
BaseSelectorEventLoop = _asyncio.BaseSelectorEventLoop
