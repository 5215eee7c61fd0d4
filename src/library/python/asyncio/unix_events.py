# What a loop on Unix has beyond sockets: pipes, processes, and who watches for their end.

import itertools
import subprocess
import warnings

import _asyncio
import _network
import _processes
from _asyncio import _adopt, _get_running_loop, get_running_loop
from asyncio import base_subprocess, constants, transports
from asyncio.log import logger

__all__ = ("AbstractChildWatcher", "PidfdChildWatcher", "ThreadedChildWatcher")
__refused__ = ("SafeChildWatcher", "FastChildWatcher", "MultiLoopChildWatcher")

_FATAL = (SystemExit, KeyboardInterrupt)


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


_set_result_unless_cancelled.__module__ = "asyncio.futures"


def _endpoint(pipe, words):
    # The simulated end behind a file object.
    endpoint = _network.descriptors.get(pipe.fileno())
    if endpoint is None or endpoint.state == "listening":
        import os
        import stat
        mode = os.fstat(pipe.fileno()).st_mode
        if stat.S_ISFIFO(mode) or stat.S_ISCHR(mode):
            raise NotImplementedError(
                "Loopscope does not simulate pipes of os.pipe() or standard streams in a loop, only those of processes and sockets"
            )
        raise ValueError(words)
    return endpoint


class _PipeEnd:
    # What both ends share, but for the callbacks, whose names tell the class.

    # For `__del__` of one whose construction failed.
    _pipe = None

    def __repr__(self):
        shown = [type(self).__name__]
        if self._pipe is None:
            shown.append("closed")
        elif self._closing:
            shown.append("closing")
        shown.append(f"fd={self._fileno}")
        if self._pipe is not None:
            if self._loop.is_closed():
                shown.append("open")
            else:
                from asyncio.selector_events import _polled
                shown.append("polling" if _polled(self._loop, self._fileno, self._watched) else "idle")
                shown += self._figures()
        else:
            shown.append("closed")
        return f"<{' '.join(shown)}>"

    def _figures(self):
        return ()

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def __del__(self, _warn=warnings.warn):
        if self._pipe is not None:
            _warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._pipe.close()


class _UnixReadPipeTransport(_PipeEnd, transports.ReadTransport):
    max_size = 256 << 10
    _watched = _network.READ

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._extra["pipe"] = pipe
        self._loop = loop
        self._endpoint = _endpoint(pipe, "Pipe transport is for pipes/sockets only.")
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._closing = False
        self._paused = False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._loop._add_reader(fd, callback)

    def is_reading(self):
        return not self._paused and not self._closing

    def _read_ready(self):
        try:
            data = self._endpoint.receive(self.max_size)
        except BlockingIOError:
            return
        except OSError as error:
            self._fatal_error(error, "Fatal read error on pipe transport")
            return
        if data:
            self._protocol.data_received(data)
            return
        if self._loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        self._loop._remove_reader(self._fileno)
        if self._loop.get_debug():
            logger.debug("%r pauses reading", self)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._loop._add_reader(self._fileno, self._read_ready)
        if self._loop.get_debug():
            logger.debug("%r resumes reading", self)

    def close(self):
        if not self._closing:
            self._close(None)

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        self._loop.call_exception_handler({
            "message": message, "exception": exc, "transport": self, "protocol": self._protocol,
        })
        self._close(exc)

    def _close(self, exc):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = self._loop = None


class _UnixWritePipeTransport(_PipeEnd, transports._FlowControlMixin, transports.WriteTransport):
    _watched = _network.WRITE

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._extra["pipe"] = pipe
        self._endpoint = _endpoint(pipe, "Pipe transport is only for pipes, sockets and character devices")
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._buffer = bytearray()
        self._conn_lost = 0
        self._closing = False
        loop.call_soon(protocol.connection_made, self)
        # The end that writes becomes readable when nobody reads any more.
        loop.call_soon(loop._add_reader, self._fileno, self._read_ready)
        if waiter is not None:
            loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _figures(self):
        return (f"bufsize={self.get_write_buffer_size()}",)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        if self._loop.get_debug():
            logger.info("%r was closed by peer", self)
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise AssertionError(repr(data))
        data = bytes(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning("pipe closed by peer or os.write(pipe, data) raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                written = self._endpoint.send(data)
            except BlockingIOError:
                written = 0
            except _FATAL:
                raise
            except BaseException as error:
                self._conn_lost += 1
                self._fatal_error(error, "Fatal write error on pipe transport")
                return
            if written == len(data):
                return
            data = data[written:]
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            written = self._endpoint.send(bytes(self._buffer))
        except BlockingIOError:
            return
        except _FATAL:
            raise
        except BaseException as error:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._fileno)
            self._fatal_error(error, "Fatal write error on pipe transport")
            return
        del self._buffer[:written]
        if not self._buffer:
            self._loop._remove_writer(self._fileno)
            self._maybe_resume_protocol()
            if self._closing:
                self._loop._remove_reader(self._fileno)
                self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._loop._remove_reader(self._fileno)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                logger.debug("%r: %s", self, message, exc_info=True)
        else:
            self._loop.call_exception_handler({
                "message": message, "exception": exc, "transport": self, "protocol": self._protocol,
            })
        self._close(exc)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = self._loop = None


class _UnixSubprocessTransport(base_subprocess.BaseSubprocessTransport):
    def _start(self, args, shell, stdin, stdout, stderr, bufsize, **kwargs):
        self._proc = subprocess.Popen(
            args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, universal_newlines=False, bufsize=bufsize, **kwargs
        )


# ---- who watches for the end of processes ------------------------------------------------------------------------------


class AbstractChildWatcher:
    def __init_subclass__(cls):
        if cls.__module__ != __name__:
            _deprecated("AbstractChildWatcher")

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class PidfdChildWatcher(AbstractChildWatcher):
    """Watches a descriptor that becomes readable when the process has ended."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_traceback):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        loop = get_running_loop()
        process = _processes.processes.get(pid)
        if process is None:
            raise ProcessLookupError(3, "No such process")
        endpoint = _processes.descriptor_of(process)
        loop._add_reader(endpoint.fd, self._do_wait, process, endpoint, callback, args)

    def _do_wait(self, process, endpoint, callback, args):
        _get_running_loop()._remove_reader(endpoint.fd)
        endpoint.close()
        if process.pid in _processes.processes:
            process.reap()
            returncode = process.status
        else:
            returncode = 255
            logger.warning("child process pid %d exit status already read:  will report returncode 255", process.pid)
        callback(process.pid, returncode, *args)

    def remove_child_handler(self, pid):
        return True


class ThreadedChildWatcher(AbstractChildWatcher):
    """Has a thread for each process that waits for its end."""

    def __init__(self):
        self._pid_counter = itertools.count(0)
        self._threads = {}

    def is_active(self):
        return True

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def add_child_handler(self, pid, callback, *args):
        import threading
        loop = get_running_loop()
        name = f"asyncio-waitpid-{next(self._pid_counter)}"
        thread = threading.Thread(target=self._do_waitpid, name=name, args=(loop, pid, callback, args), daemon=True)
        self._threads[pid] = thread
        thread.start()

    def remove_child_handler(self, pid):
        return True

    def attach_loop(self, loop):
        pass

    def _do_waitpid(self, loop, expected_pid, callback, args):
        process = _processes.processes.get(expected_pid)
        if process is None:
            returncode = 255
            logger.warning("Unknown child process pid %d, will report returncode 255", expected_pid)
        else:
            process.wait(None, "waitpid")
            process.reap()
            returncode = process.status
            if loop.get_debug():
                logger.debug("process %s exited with returncode %s", expected_pid, returncode)
        if loop.is_closed():
            logger.warning("Loop %r that handles pid %r is closed", loop, expected_pid)
        else:
            loop.call_soon_threadsafe(callback, expected_pid, returncode, *args)
        self._threads.pop(expected_pid)


_watcher = PidfdChildWatcher()


def _deprecated(name):
    message = f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14."
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def get_child_watcher():
    _deprecated("get_child_watcher")
    return _watcher


def set_child_watcher(watcher):
    global _watcher
    if watcher is not None and not isinstance(watcher, AbstractChildWatcher):
        raise AssertionError
    _watcher = watcher
    _deprecated("set_child_watcher")


# ---- the loop's methods ------------------------------------------------------------------------------------------------


def _plain(universal_newlines, shell, wanted, bufsize, text, encoding, errors):
    if universal_newlines:
        raise ValueError("universal_newlines must be False")
    if bool(shell) != wanted:
        raise ValueError(f"shell must be {wanted}")
    if bufsize != 0:
        raise ValueError("bufsize must be 0")
    if text:
        raise ValueError("text must be False")
    if encoding is not None:
        raise ValueError("encoding must be None")
    if errors is not None:
        raise ValueError("errors must be None")


def _log_subprocess(message, stdin, stdout, stderr):
    def shown(stream):
        return {subprocess.PIPE: "<pipe>", subprocess.DEVNULL: "<devnull>"}.get(stream, stream)

    parts = [message]
    if stdin is not None:
        parts.append(f"stdin={shown(stdin)}")
    if stdout is not None and stderr == subprocess.STDOUT:
        parts.append(f"stdout=stderr={shown(stdout)}")
    else:
        for name, stream in (("stdout", stdout), ("stderr", stderr)):
            if stream is not None:
                parts.append(f"{name}={'<stdout>' if stream == subprocess.STDOUT else shown(stream)}")
    logger.debug(" ".join(parts))


class BaseEventLoop:
    async def connect_read_pipe(self, protocol_factory, pipe):
        return await self._connect_pipe(_UnixReadPipeTransport, protocol_factory, pipe, "Read")

    async def connect_write_pipe(self, protocol_factory, pipe):
        return await self._connect_pipe(_UnixWritePipeTransport, protocol_factory, pipe, "Write")

    async def _connect_pipe(self, transport_class, protocol_factory, pipe, name):
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = transport_class(self, pipe, protocol, waiter, None)
        try:
            await waiter
        except:
            transport.close()
            raise
        if self.get_debug():
            logger.debug(f"{name} pipe %r connected: (%r, %r)", pipe.fileno(), transport, protocol)
        return transport, protocol

    async def subprocess_shell(
        self, protocol_factory, cmd, *, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        universal_newlines=False, shell=True, bufsize=0, encoding=None, errors=None, text=None, **kwargs,
    ):
        if not isinstance(cmd, (bytes, str)):
            raise ValueError("cmd must be a string")
        _plain(universal_newlines, shell, True, bufsize, text, encoding, errors)
        return await self._subprocess(
            protocol_factory, cmd, True, f"run shell command {cmd!r}", stdin, stdout, stderr, bufsize, kwargs
        )

    async def subprocess_exec(
        self, protocol_factory, program, *args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs,
    ):
        _plain(universal_newlines, shell, False, bufsize, text, encoding, errors)
        return await self._subprocess(
            protocol_factory, (program, *args), False, f"execute program {program!r}", stdin, stdout, stderr, bufsize, kwargs
        )

    async def _subprocess(self, protocol_factory, command, shell, message, stdin, stdout, stderr, bufsize, kwargs):
        protocol = protocol_factory()
        debug = self.get_debug()
        if debug:
            _log_subprocess(message, stdin, stdout, stderr)
        transport = await self._make_subprocess_transport(
            protocol, command, shell, stdin, stdout, stderr, bufsize, **kwargs
        )
        if debug:
            logger.info("%s: %r", message, transport)
        return transport, protocol

    async def _make_subprocess_transport(
        self, protocol, args, shell, stdin, stdout, stderr, bufsize, extra=None, **kwargs
    ):
        with _watcher as watcher:
            waiter = self.create_future()
            transport = _UnixSubprocessTransport(
                self, protocol, args, shell, stdin, stdout, stderr, bufsize, waiter=waiter, extra=extra, **kwargs
            )
            watcher.add_child_handler(transport.get_pid(), self._child_watcher_callback, transport)
            try:
                await waiter
            except _FATAL:
                raise
            except BaseException:
                transport.close()
                await transport._wait()
                raise
        return transport

    def _child_watcher_callback(self, pid, returncode, transport):
        self.call_soon_threadsafe(transport._process_exited, returncode)


for _name in ("subprocess_shell", "subprocess_exec", "connect_read_pipe", "connect_write_pipe"):
    getattr(BaseEventLoop, _name).__module__ = "asyncio.base_events"
_adopt(_asyncio.BaseEventLoop, BaseEventLoop)
