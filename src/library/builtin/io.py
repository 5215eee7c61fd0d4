# What all streams have, and streams in memory. Those on files are in `_io`, which is loaded when they are asked for.

from builtins import BlockingIOError, open

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


_IN_FILES = (
    "BufferedRWPair", "BufferedRandom", "BufferedReader", "BufferedWriter", "FileIO", "IncrementalNewlineDecoder",
    "TextIOWrapper", "open_code", "text_encoding",
)


def __getattr__(name):
    if name not in _IN_FILES:
        raise AttributeError(f"module 'io' has no attribute '{name}'")
    import _io
    return getattr(_io, name)


def __dir__():
    return sorted([*globals(), *_IN_FILES])


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    __module__ = "io"
    _closed = False
    _closed_words = "I/O operation on closed file."

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self.closed:
            raise ValueError(self._closed_words)

    def _refuse(self, name):
        raise UnsupportedOperation(name)

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError(msg or "I/O operation on closed file.")

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation(msg or "File or stream is not readable.")

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation(msg or "File or stream is not writable.")

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation(msg or "File or stream is not seekable.")

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check()

    def fileno(self):
        self._refuse("fileno")

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def seek(self, pos, whence=0, /):
        self._refuse("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._refuse("truncate")

    def readline(self, size=-1, /):
        line = b""
        while size is None or size < 0 or len(line) < size:
            part = self.read(1)
            if not part:
                break
            line += part
            if line.endswith(b"\n"):
                break
        return line

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint < total:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        got = self.readinto(buffer)
        return None if got is None else bytes(buffer[:got])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b"".join(parts) if parts or part is not None else None

    def readinto(self, buffer, /):
        self._refuse("readinto")

    def write(self, b, /):
        self._refuse("write")


class BufferedIOBase(IOBase):
    def detach(self):
        self._refuse("detach")

    def read(self, size=-1, /):
        self._refuse("read")

    def read1(self, size=-1, /):
        self._refuse("read1")

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, b, /):
        self._refuse("write")


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        self._refuse("detach")

    def read(self, size=-1, /):
        self._refuse("read")

    def readline(self, size=-1, /):
        self._refuse("readline")

    def write(self, s, /):
        self._refuse("write")


class _Memory:
    # What is written goes to a list, joined when somebody wants to see it: writing is what programs do most.

    def _text(self):
        if self._new:
            self._all = self._all + self._empty.join(self._new) if self._all else self._empty.join(self._new)
            self._new.clear()
        return self._all

    def _put(self, data):
        size = len(data)
        if not size:
            return 0
        if self._at != self._size:
            text = self._text()
            if self._at > self._size:
                text += self._fill * (self._at - self._size)
            self._all = text[:self._at] + data + text[self._at + size:]
        else:
            self._new.append(data)
        self._at += size
        self._size = max(self._size, self._at)
        return size

    def getvalue(self):
        self._check()
        return self._text()

    def read(self, size=-1, /):
        self._check()
        if size is not None and not hasattr(size, "__index__"):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        end = self._size if size is None or size < 0 else self._at + size
        data = self._text()[self._at:end]
        self._at += len(data)
        return data

    def readline(self, size=-1, /):
        self._check()
        text = self._text()
        end = text.find(self._line_end, self._at) + len(self._line_end)
        if end < len(self._line_end):
            end = self._size
        if size is not None and 0 <= size < end - self._at:
            end = self._at + size
        line = text[self._at:end]
        self._at += len(line)
        return line

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._at
        if size < 0:
            raise ValueError(f"{self._size_word} size value {size}")
        if size < self._size:
            self._all = self._text()[:size]
            self._size = size
        return size

    def readable(self):
        self._check()
        return True

    writable = seekable = readable


class StringIO(_Memory, TextIOBase):
    __module__ = "_io"
    _empty = ""
    _fill = "\0"
    _size_word = "Negative"
    _closed_words = "I/O operation on closed file"
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._translates = newline is None
        self._universal = newline == ""
        self._written_newline = newline if newline not in (None, "", "\n") else None
        self._line_end = newline or "\n"
        self._seen = set()
        self._all = ""
        self._new = []
        self._at = self._size = 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        size = len(s)
        if self._translates or self._universal:
            self._note(s)
        if self._translates:
            s = s.replace("\r\n", "\n").replace("\r", "\n")
        elif self._written_newline is not None:
            s = s.replace("\n", self._written_newline)
        self._put(s)
        return size

    def _note(self, text):
        # Which line ends there were.
        pairs = text.count("\r\n")
        for count, ending in ((text.count("\r") - pairs, "\r"), (text.count("\n") - pairs, "\n"), (pairs, "\r\n")):
            if count:
                self._seen.add(ending)

    @property
    def newlines(self):
        seen = tuple([ending for ending in ("\r", "\n", "\r\n") if ending in self._seen])
        return None if not seen else seen[0] if len(seen) == 1 else seen

    def readline(self, size=-1, /):
        if not self._universal:
            return _Memory.readline(self, size)
        self._check()
        text = self._text()
        end = len(text)
        for at in range(self._at, end):
            if text[at] in "\r\n":
                end = at + (2 if text.startswith("\r\n", at) else 1)
                break
        if size is not None and 0 <= size < end - self._at:
            end = self._at + size
        line = text[self._at:end]
        self._at = end
        return line

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = (pos, self._at, self._size)[whence]
        return self._at


class BytesIO(_Memory, BufferedIOBase):
    __module__ = "_io"
    _empty = b""
    _fill = b"\0"
    _size_word = "negative"
    _line_end = b"\n"

    def __init__(self, initial_bytes=b""):
        if not isinstance(initial_bytes, (bytes, bytearray)) and initial_bytes is not None:
            kind = type(initial_bytes).__name__
            raise TypeError(f"a bytes-like object is required, not '{kind}'")
        self._all = bytes(initial_bytes or b"")
        self._new = []
        self._at = 0
        self._size = len(self._all)

    def write(self, b, /):
        self._check()
        if not isinstance(b, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
        return self._put(bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._at = max(0, pos + (0, self._at, self._size)[whence])
        return self._at

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def getbuffer(self):
        raise NotImplementedError("BytesIO.getbuffer() is not simulated by Loopscope: use getvalue()")
