# Streams in memory.

__refused__ = (
    "BufferedRWPair", "BufferedRandom", "BufferedReader", "BufferedWriter", "FileIO", "IncrementalNewlineDecoder",
    "TextIOWrapper", "open_code", "text_encoding",
)

from builtins import BlockingIOError, open

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


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

    def close(self):
        if not self._closed:
            self.flush()
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
    pass


class BufferedIOBase(IOBase):
    def detach(self):
        self._refuse("detach")


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        self._refuse("detach")


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
        self._newline = newline
        self._line_end = newline or "\n"
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
        if self._newline is None:
            self._put(s.replace("\r\n", "\n").replace("\r", "\n"))
        elif self._newline in ("\r", "\r\n"):
            self._put(s.replace("\n", self._newline))
        else:
            self._put(s)
        return len(s)

    def readline(self, size=-1, /):
        if self._newline == "":
            # A line ends at whichever end comes first.
            self._check()
            text = self._text()
            at = min([place for place in (text.find("\n", self._at), text.find("\r", self._at)) if place >= 0],
                     default=self._size)
            self._line_end = "\r\n" if text[at:at + 2] == "\r\n" else text[at:at + 1] or "\n"
        return super().readline(size)

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
