# Processes that a program starts: simulated ones, each on a stack of its own, with pipes between it and whoever started it.
#
# A process is what the machine calls a thread with names of its own. It blocks as processes do, ends when its program
# returns, and can be ended by signals. Its pipes are endpoints of the simulated network, so loops can watch them.

import _network
import _threads
from _network import READ, UNIX, STREAM, Endpoint, allocate, join, wait_for_news

PIPE_SIZE = 65_536
_SIGPIPE = 13

# Every process that has not been waited for, by its pid.
processes = {}
# What each process has as its descriptors 0, 1 and 2, by the machine's number for it.
_tables = {}


class Ended(BaseException):
    # A process is over, with this status: what `exit` of a program raises.
    def __init__(self, status):
        self.status = status


# ---- what a process reads from and writes to ---------------------------------------------------------------------------


class Stream:
    """One end of something, shared by whoever has a descriptor for it."""

    users = 1

    def share(self):
        self.users += 1
        return self

    def close(self):
        self.users -= 1
        if not self.users:
            self.shut()

    def shut(self):
        pass

    def readline(self):
        line = bytearray()
        while not line.endswith(b"\n"):
            byte = self.read(1)
            if not byte:
                break
            line += byte
        return bytes(line)

    def read_all(self):
        parts = []
        while part := self.read(PIPE_SIZE):
            parts.append(part)
        return b"".join(parts)


class Null(Stream):
    def read(self, count):
        return b""

    def write(self, data):
        return len(data)


class Console(Stream):
    """A descriptor of the program's own process: what it is typed and what it prints."""

    def __init__(self, number):
        self.number = number

    def share(self):
        return self

    def close(self):
        pass

    def read(self, count):
        import sys
        if self.number:
            raise OSError(9, "Bad file descriptor")
        return sys.__stdin__.readline().encode()[:count]

    def readline(self):
        return self.read(1 << 60)

    def write(self, data):
        import sys
        if not self.number:
            raise OSError(9, "Bad file descriptor")
        (sys.__stdout__ if self.number == 1 else sys.__stderr__).write(data.decode("utf-8", "backslashreplace"))
        return len(data)


class File(Stream):
    """A descriptor of the simulated file system."""

    def __init__(self, fd):
        self.fd = fd

    def shut(self):
        import posix
        posix.close(self.fd)

    def read(self, count):
        import posix
        return posix.read(self.fd, count)

    def write(self, data):
        import posix
        return posix.write(self.fd, data)


class Pipe(Stream):
    """One end of a pipe, or a socket."""

    def __init__(self, endpoint):
        self.endpoint = endpoint

    def shut(self):
        self.endpoint.drop()

    def read(self, count):
        endpoint = self.endpoint
        endpoint.wait(endpoint.readable, None, "read")
        try:
            return endpoint.receive(count)
        except ConnectionResetError:
            return b""

    def write(self, data):
        written = 0
        while written < len(data):
            try:
                written += self.endpoint.send(data[written:])
            except BlockingIOError:
                self.endpoint.wait(self.endpoint.writable, None, "write")
        # Whoever reads it does so on another processor, before much else has happened here.
        _threads.park(_threads.new_key(), 0, "")
        return written


def pipe():
    """A pipe: the end to read from and the one to write to."""
    reader, writer = Endpoint(UNIX, STREAM), Endpoint(UNIX, STREAM)
    reader.state = writer.state = "connected"
    reader.room = PIPE_SIZE
    writer.is_pipe = reader.is_pipe = True
    join(reader, writer)
    return reader, writer


def inherited(number):
    """What the running process has as a descriptor."""
    table = _tables.get(_threads.process())
    return Console(number) if table is None else table[number]


def of_descriptor(fd):
    """What a number stands for that a program hands to a process."""
    if fd in (0, 1, 2):
        return inherited(fd).share()
    endpoint = _network.descriptors.get(fd)
    if endpoint is not None:
        endpoint.shared += 1
        return Pipe(endpoint)
    import posix
    return File(posix.dup(fd))


# ---- processes ---------------------------------------------------------------------------------------------------------


class Process:
    """A process. `body(process)` runs in it and gives its status."""

    def __init__(self, name, body, streams, arguments, environment, folder, ignored=()):
        self.name = name
        self.body = body
        self.streams = streams
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
        # Numbers of signals that it takes no notice of.
        self.ignored = ignored
        self.status = None
        self.children = []
        self.parent = _threads.process()
        self._key = _threads.new_key()
        self._watchers = []
        self._begun = False
        self.thread = _threads.start(self._run, _threads.new_key(), {"__name__": "__main__"})
        # As `os.getpid` counts in a process: the machine numbers processes as they are started.
        self.pid = 1000 + _threads.last_process()
        processes[self.pid] = self

    def __repr__(self):
        return f"<process {self.name} {self.pid}>"

    def _run(self):
        self._begun = True
        self.number = _threads.process()
        _tables[self.number] = self.streams
        _threads.name(f"{self.name} (pid {self.pid})")
        try:
            status = self.body(self)
        except Ended as end:
            status = end.status
        except BrokenPipeError:
            status = -_SIGPIPE
        except OSError as error:
            self.complain(f"{self.name}: {error.strerror or error}")
            status = 1
        except NotImplementedError as error:
            # A child cannot be simulated further; nobody is to take that for an ordinary failure.
            self.complain(f"{self.name}: {error}")
            status = 2
        except BaseException as error:
            # A mistake in what simulates the program, which is not to look like an end of its own.
            from traceback import format_exception
            self.complain("".join(format_exception(error)).rstrip())
            status = 1
        _threads.catch_up()
        self._over(0 if status is None else status)

    def complain(self, text):
        try:
            self.streams[2].write(f"{text}\n".encode())
        except OSError:
            pass

    def _over(self, status):
        if self.status is not None:
            return
        self.status = status
        if self._begun:
            _tables.pop(self.number, None)
            _threads.forget_process(self.number)
        for stream in self.streams:
            stream.close()
        for watcher in self._watchers:
            watcher()
        self._watchers.clear()
        _threads.wake(self._key, 1_000_000)

    def when_over(self, watcher):
        """Call `watcher()` as soon as it has ended."""
        if self.status is None:
            self._watchers.append(watcher)
        else:
            watcher()

    def wait(self, deadline=None, call="wait"):
        """Block the thread until it has ended; whether it has before the deadline."""
        _network.catch_up()
        if self.status is None:
            wait_for_news(self._key, lambda: self.status is not None, deadline, call)
        return self.status is not None

    def reap(self):
        processes.pop(self.pid, None)

    def signal(self, number):
        """Deliver a signal, which ends it unless it takes no notice."""
        if self.status is not None or number in self.ignored or number in (0, 17, 18, 23, 28):
            return
        if number in (19, 20, 21, 22):
            raise NotImplementedError("Loopscope does not simulate processes that are stopped and continued")
        if self.ended_by is not None and self.ended_by(self, number):
            return
        self.killed = True
        _threads.kill(self.thread)
        self._over(-number)

    # A signal has ended it: what dies with it has no effect any more.
    killed = False
    # What a program does with a signal that it handles itself: whether it has dealt with it.
    ended_by = None

    # ---- what its program does

    def path(self, name):
        """A path as seen from its folder."""
        return name if name.startswith("/") else f"{self.folder.rstrip('/')}/{name}"

    def write(self, text):
        self.streams[1].write(text.encode() if isinstance(text, str) else text)

    def sleep(self, seconds):
        from time import monotonic
        wait_for_news(_threads.new_key(), lambda: False, monotonic() + seconds, "sleep")


def descriptor_of(process):
    """A descriptor that becomes readable when the process has ended, as Linux gives one."""
    endpoint = Endpoint(UNIX, STREAM)
    endpoint.state = "process"
    endpoint.label = process.name
    allocate(endpoint)
    process.when_over(endpoint.finish)
    return endpoint
