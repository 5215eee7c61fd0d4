# Other programs, as a program starts them and talks to them. They are simulated: `_programs` says which there are.

import builtins
import errno
import io
import os
import sys
import threading
import warnings
from time import monotonic as _time

import _network
import _processes
import _programs
from _io import _Closing

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
    "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


def _set_output(self, value):
    self.output = value


# `stdout` is another name for `output`.
_alias = property(lambda self: self.output, _set_output)


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        code = self.returncode
        if code and code < 0:
            import signal
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-code)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-code}."
        return f"Command '{self.cmd}' returned non-zero exit status {code}."

    stdout = _alias


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = _alias


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        shown = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        for name in ("stdout", "stderr"):
            if getattr(self, name) is not None:
                shown.append(f"{name}={getattr(self, name)!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    # One text out of arguments, quoted as Windows wants it.
    shown = []
    for argument in map(os.fsdecode, seq):
        quoted = not argument or " " in argument or "\t" in argument
        out, slashes = "", 0
        for letter in argument:
            if letter == "\\":
                slashes += 1
                continue
            out += "\\" * (2 * slashes + 1) + '"' if letter == '"' else "\\" * slashes + letter
            slashes = 0
        out += "\\" * (2 * slashes if quoted else slashes)
        shown.append(f'"{out}"' if quoted else out)
    return " ".join(shown)


# ---- pipes -------------------------------------------------------------------------------------------------------------


class _PipeFile(_Closing, io.RawIOBase):
    """One end of a pipe as a file. Reading and writing block the thread, and with it a loop that runs in it."""

    def __init__(self, endpoint, mode):
        self._endpoint = endpoint
        self.mode = mode
        self.name = _network.allocate(endpoint)

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name} mode='{self.mode}' closefd=True>"

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")
        return self._endpoint

    def fileno(self):
        self._open()
        return self.name

    def readable(self):
        return self.mode == "rb"

    def writable(self):
        return self.mode == "wb"

    def close(self):
        if not self.closed:
            self._endpoint.close()
            super().close()

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        if self.mode != "rb":
            raise io.UnsupportedOperation("read")
        return _processes.Pipe(self._open()).read(size)

    def readall(self):
        parts = []
        while part := self.read(_processes.PIPE_SIZE):
            parts.append(part)
        return b"".join(parts)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        if self.mode != "wb":
            raise io.UnsupportedOperation("write")
        data = bytes(data)
        endpoint = self._open()
        while True:
            try:
                return endpoint.send(data)
            except BlockingIOError:
                endpoint.wait(endpoint.writable, None, "write")


def _number_of(file):
    return file if isinstance(file, int) else file.fileno()


# ---- a process ---------------------------------------------------------------------------------------------------------

_REFUSED = ("preexec_fn", "pass_fds", "user", "group", "extra_groups", "startupinfo", "creationflags", "process_group")


class Popen:
    _child_created = False

    def __init__(
        self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True,
        shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
        start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None,
        text=None, umask=-1, pipesize=-1, process_group=None,
    ):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        given = locals()
        for name in _REFUSED:
            if given[name] not in (None, 0, ()):
                raise NotImplementedError(f"Loopscope does not simulate the argument {name} of subprocess.Popen")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError(
                "Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other."
            )
        self._waitpid_lock = threading.Lock()
        self._communication_started = False
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._sigint_wait_secs = 0.25
        streams = self._streams(stdin, stdout, stderr, bufsize)
        try:
            self._execute(args, executable, shell, cwd, env, streams)
        except:
            for stream in streams:
                stream.close()
            for pipe in (self.stdin, self.stdout, self.stderr):
                if pipe is not None:
                    pipe.close()
            raise

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, universal_newlines):
        self.text_mode = bool(universal_newlines)

    def _shown(self):
        # The program in a word, for whoever watches its pipes.
        first = self.args if isinstance(self.args, (str, bytes, os.PathLike)) else next(iter(self.args), "")
        text = os.fsdecode(first)
        return text.partition(" ")[0].rpartition("/")[2]

    def _streams(self, stdin, stdout, stderr, bufsize):
        """What the process gets, and pipes to it for this side."""
        streams = []
        for number, given, name in ((0, stdin, "stdin"), (1, stdout, "stdout"), (2, stderr, "stderr")):
            if given is None:
                streams.append(_processes.inherited(number).share())
            elif given == DEVNULL:
                streams.append(_processes.Null())
            elif given == STDOUT and number == 2:
                streams.append(streams[1].share())
            elif given == PIPE:
                reader, writer = _processes.pipe()
                mine, theirs = (writer, reader) if number == 0 else (reader, writer)
                mine.label = f"{name} of {self._shown()}"
                mine.line = _network._line_here()
                streams.append(_processes.Pipe(theirs))
                setattr(self, name, self._file(mine, "wb" if number == 0 else "rb", bufsize))
            elif given == STDOUT:
                raise ValueError("STDOUT can only be used for stderr")
            else:
                streams.append(_processes.of_descriptor(_number_of(given)))
        return streams

    def _file(self, endpoint, mode, bufsize):
        from _io import BufferedReader, BufferedWriter, TextIOWrapper
        raw = _PipeFile(endpoint, mode)
        line_buffering = False
        if bufsize == 1:
            if self.text_mode:
                line_buffering = True
            else:
                warnings.warn(
                    "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                    RuntimeWarning, 4,
                )
            bufsize = -1
        if bufsize == 0 and not self.text_mode:
            return raw
        size = bufsize if bufsize > 1 else io.DEFAULT_BUFFER_SIZE
        buffered = (BufferedReader if mode == "rb" else BufferedWriter)(raw, size)
        if not self.text_mode:
            return buffered
        encoding = self.encoding or "utf-8"
        if mode == "rb":
            return TextIOWrapper(buffered, encoding=encoding, errors=self.errors)
        return TextIOWrapper(
            buffered, encoding=encoding, errors=self.errors, write_through=not bufsize, line_buffering=line_buffering,
        )

    def _execute(self, args, executable, shell, cwd, env, streams):
        sys.audit("subprocess.Popen", executable, args, cwd, env) if hasattr(sys, "audit") else None
        if isinstance(args, (str, bytes)):
            words = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            words = [args]
        else:
            words = list(args)
        if shell:
            words = ["/bin/sh", "-c"] + words
            if executable:
                words[0] = executable
        elif not words:
            raise IndexError("list index out of range")
        words = [os.fsdecode(word) for word in words]
        for word in words:
            if "\0" in word:
                raise ValueError("embedded null byte")
        name = words[0] if executable is None else os.fsdecode(executable)
        folder = self._folder(cwd)
        environment = dict(os.environ if env is None else {os.fsdecode(key): os.fsdecode(value) for key, value in env.items()})
        if not name:
            raise PermissionError(errno.EACCES, "Permission denied", name)
        label, body, ignored = _programs.find(name, words, environment, folder)
        self._process = _processes.Process(label, body, streams, words, environment, folder, ignored)
        self._child_created = True
        self.pid = self._process.pid

    def _folder(self, cwd):
        if cwd is None:
            return os.getcwd()
        path = os.path.abspath(os.fsdecode(cwd))
        if not os.path.exists(path):
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", cwd)
        if not os.path.isdir(path):
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", cwd)
        return path

    def __repr__(self):
        shown = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return shown if len(shown) <= 80 else shown[:76] + "...>"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for pipe in (self.stdout, self.stderr):
            if pipe:
                pipe.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def __del__(self, _maxsize=sys.maxsize, _warn=warnings.warn):
        if not self._child_created:
            return
        if self.returncode is None:
            _warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)

    # ---- its end

    def _reap(self):
        if self.returncode is None and self._process.status is not None:
            self.returncode = self._process.status
            self._process.reap()
        return self.returncode

    def poll(self):
        _network.catch_up()
        return self._reap()

    def wait(self, timeout=None):
        deadline = None if timeout is None else _time() + timeout
        if self.returncode is None and not self._process.wait(deadline, "subprocess.wait"):
            raise TimeoutExpired(self.args, timeout)
        return self._reap()

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            self._process.signal(int(sig))

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    # ---- talking to it

    def communicate(self, input=None, timeout=None):
        if self._communication_started and input:
            raise ValueError("Cannot send input after starting communication")
        pipes = [self.stdin, self.stdout, self.stderr]
        if timeout is None and not self._communication_started and pipes.count(None) >= 2:
            stdout = stderr = None
            if self.stdin:
                self._send(input)
            elif self.stdout:
                stdout = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                stderr = self.stderr.read()
                self.stderr.close()
            self.wait()
            return stdout, stderr
        deadline = None if timeout is None else _time() + timeout
        self._communicate(input, deadline, timeout)
        remaining = None if deadline is None else max(deadline - _time(), 0)
        self.wait(remaining)
        return self._collected("stdout"), self._collected("stderr")

    def _send(self, input):
        try:
            if input:
                self.stdin.write(input)
        except BrokenPipeError:
            pass
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _communicate(self, input, deadline, timeout):
        """Write and read whatever is possible next, until all pipes are closed."""
        if not self._communication_started:
            self._communication_started = True
            self._got = {name: bytearray() for name in ("stdout", "stderr") if getattr(self, name) is not None}
            data = input if input is not None else b""
            if self.text_mode and isinstance(data, str):
                data = data.encode(self.stdin.encoding if self.stdin else "utf-8")
            self._left = bytes(data)
            if self.stdin:
                try:
                    self.stdin.flush()
                except BrokenPipeError:
                    pass
                if not self._left:
                    self._close_input()
        ends = {name: _network.descriptors[getattr(self, name).fileno()] for name in self._got if not getattr(self, name).closed}
        if self.stdin and not self.stdin.closed:
            ends["stdin"] = _network.descriptors[self.stdin.fileno()]
        poller = _network.Poller()
        import _threads
        poller.key = _threads.new_key()
        for name, endpoint in ends.items():
            poller.watch(endpoint.fd, _network.WRITE if name == "stdin" else _network.READ)

        def ready():
            return bool(poller.look())

        try:
            while ends:
                if not ready() and not _network.wait_for_news(poller.key, ready, deadline, "subprocess.communicate"):
                    raise TimeoutExpired(
                        self.args, timeout,
                        output=bytes(self._got["stdout"]) if self._got.get("stdout") else None,
                        stderr=bytes(self._got["stderr"]) if self._got.get("stderr") else None,
                    )
                for name, endpoint in list(ends.items()):
                    if name == "stdin" and endpoint.writable():
                        try:
                            self._left = self._left[endpoint.send(self._left):]
                        except BrokenPipeError:
                            self._left = b""
                        if not self._left:
                            poller.forget(endpoint.fd)
                            del ends[name]
                            self._close_input()
                    elif name != "stdin" and endpoint.readable():
                        data = endpoint.receive(_processes.PIPE_SIZE)
                        self._got[name] += data
                        if not data:
                            poller.forget(endpoint.fd)
                            del ends[name]
                            getattr(self, name).close()
        finally:
            for endpoint in ends.values():
                poller.forget(endpoint.fd)

    def _close_input(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _collected(self, name):
        got = self._got.get(name)
        if got is None:
            return None
        if not self.text_mode:
            return bytes(got)
        return got.decode(self.encoding or "utf-8", self.errors or "strict").replace("\r\n", "\n").replace("\r", "\n")


# ---- shorter ways ------------------------------------------------------------------------------------------------------


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        code = process.poll()
    if check and code:
        raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    code = call(*popenargs, **kwargs)
    if code:
        cmd = kwargs.get("args")
        raise CalledProcessError(code, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        text = kwargs.get("universal_newlines") or kwargs.get("text") or kwargs.get("encoding") or kwargs.get("errors")
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        code = 0
    except CalledProcessError as error:
        data, code = error.output, error.returncode
    return code, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]
