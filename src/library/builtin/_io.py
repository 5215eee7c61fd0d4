# Streams on files: raw ones over descriptors, buffers around them, and text around these; and the function `open`.

import io
import posix
from io import BufferedIOBase, RawIOBase, TextIOBase, UnsupportedOperation

_APPEND, _CREATE, _EXCLUSIVE, _TRUNCATE, _CLOEXEC = 0o2000, 0o100, 0o200, 0o1000, 0o2000000
# What a file system reports as the size of its blocks is the size of a buffer.
_BUFFER = 4096
_NEWLINES = (None, "", "\n", "\r", "\r\n")


def _size(size):
    # The argument of the functions that read.
    if size is None:
        return -1
    method = getattr(type(size), "__index__", None)
    if method is None:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return method(size)


def _bytes(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


class _Closing:
    # What streams on files have in common: they are closed when they die, and cannot be copied.

    def __del__(self):
        # One that never came to be has nothing to close.
        try:
            closed = self.closed
        except (AttributeError, ValueError):
            return
        if not closed:
            self._finalizing = True
            self._warn(self)
            self.close()

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def _warn(self, source):
        # Only who has imported `warnings` can have asked to see this one.
        import sys
        warnings = sys.modules.get("warnings")
        if warnings is not None and getattr(self, "closefd", True):
            try:
                warnings.warn(f"unclosed file {source!r}", ResourceWarning, 1, source)
            except Warning as error:
                sys._ignore(error, self)


# ---- descriptors ---------------------------------------------------------------------------------------------------------


class FileIO(_Closing, RawIOBase):
    _closed_words = "I/O operation on closed file"
    _fd = -1
    _blksize = _BUFFER

    def __init__(self, file, mode="r", closefd=True, opener=None):
        kinds = [letter for letter in mode if letter in "rwax"]
        if [letter for letter in mode if letter not in "rwax+b"]:
            raise ValueError(f"invalid mode: {mode}")
        if len(kinds) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        [kind] = kinds
        self._kind, self._plus = kind, "+" in mode
        self._reads, self._writes = kind == "r" or self._plus, kind != "r" or self._plus
        self.closefd = bool(closefd)
        flags = (2 if self._plus else 1 if self._writes else 0) | _CLOEXEC | {
            "r": 0, "w": _CREATE | _TRUNCATE, "a": _CREATE | _APPEND, "x": _CREATE | _EXCLUSIVE,
        }[kind]
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            node = posix._opened(file).node
            self._fd = int(file)
        else:
            if not isinstance(file, (str, bytes)) and not hasattr(type(file), "__fspath__"):
                raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
            text = posix._shown(file)
            if "\0" in text if isinstance(text, str) else b"\0" in text:
                raise ValueError("embedded null byte")
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            if opener is None:
                self._fd = posix._open_file(text, flags)
            else:
                self._fd = self._ask(opener, file, flags)
            node = posix._opened(self._fd).node
        if node.kind() == 0o040000:
            if not isinstance(file, int):
                posix.close(self._fd)
            self._fd = -1
            posix._fail(21, file)
        self.name = file
        if kind == "a":
            posix.lseek(self._fd, 0, 2)

    def _ask(self, opener, file, flags):
        fd = opener(file, flags)
        if not isinstance(fd, int):
            raise TypeError("expected integer from opener")
        if fd < 0:
            raise ValueError(f"opener returned {fd}")
        posix._opened(fd)
        return fd

    def __repr__(self):
        if self._fd < 0:
            return "<_io.FileIO [closed]>"
        closefd = self.closefd
        if "name" not in self.__dict__:
            return f"<_io.FileIO fd={self._fd} mode='{self.mode}' closefd={closefd}>"
        return f"<_io.FileIO name={self.name!r} mode='{self.mode}' closefd={closefd}>"

    @property
    def mode(self):
        if self._kind in "rw" and self._plus:
            return "rb+"
        return self._kind + ("b+" if self._plus else "b")

    @property
    def closed(self):
        return self._fd < 0

    def close(self):
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            if self.closefd:
                posix.close(fd)

    def flush(self):
        self._check()

    def fileno(self):
        self._check()
        return self._fd

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return posix._opened(self._fd).node.kind() == 0o100000

    def _check_reads(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation("File not open for reading")

    def read(self, size=-1, /):
        self._check_reads()
        size = _size(size)
        return posix._read_all(self._fd) if size < 0 else posix.read(self._fd, size)

    def readall(self):
        self._check_reads()
        return posix._read_all(self._fd)

    def readinto(self, buffer, /):
        self._check_reads()
        data = posix.read(self._fd, len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, b, /):
        self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        return posix.write(self._fd, _bytes(b))

    def seek(self, pos, whence=0, /):
        self._check()
        return posix.lseek(self._fd, pos, whence)

    def tell(self):
        self._check()
        return posix.lseek(self._fd, 0, 1)

    def truncate(self, size=None, /):
        self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        posix.ftruncate(self._fd, size)
        return size


# ---- buffers -------------------------------------------------------------------------------------------------------------


class _Buffered(_Closing, BufferedIOBase):
    # A buffer for reading, of which `_at` bytes have been read, and one of what is to be written. At most one of them
    # holds something.
    raw = None

    def _begin(self, raw, size):
        size = _index(size)
        if size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._buffer_size = size
        self._ahead = b""
        self._at = 0
        self._behind = bytearray()
        self.raw = raw

    def __repr__(self):
        try:
            return f"<_io.{type(self).__name__} name={self.name!r}>"
        except (AttributeError, ValueError):
            return f"<_io.{type(self).__name__}>"

    def __setattr__(self, name, value):
        if name in ("name", "mode", "closed"):
            raise AttributeError(f"attribute '{name}' of '_io.{type(self).__name__}' objects is not writable")
        object.__setattr__(self, name, value)

    def _raw(self):
        if self.raw is None:
            raise ValueError("raw stream has been detached")
        return self.raw

    def _open_for(self, words):
        if self._raw().closed:
            raise ValueError(words)

    @property
    def name(self):
        return self._raw().name

    @property
    def mode(self):
        return self._raw().mode

    @property
    def closed(self):
        return self._raw().closed

    def _warn(self, source):
        warn = getattr(self.raw, "_warn", None)
        if warn is not None:
            warn(source)

    _dealloc_warn = _warn

    def close(self):
        if self.raw is not None and not self.raw.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        self.flush()
        raw, self.raw = self._raw(), None
        return raw

    def flush(self):
        self._open_for("flush of closed file")
        self._put_behind()
        if self._ahead and self.raw.seekable():
            self._forget_ahead()

    def fileno(self):
        return self._raw().fileno()

    def isatty(self):
        return self._raw().isatty()

    def seekable(self):
        return self._raw().seekable()

    def readable(self):
        return self._raw().readable()

    def writable(self):
        return self._raw().writable()

    def _forget_ahead(self):
        # The file's own place becomes the one that the program sees.
        unread = len(self._ahead) - self._at
        self._ahead = b""
        self._at = 0
        if unread:
            self.raw.seek(-unread, 1)

    def _put_behind(self):
        while self._behind:
            written = self.raw.write(bytes(self._behind))
            if written is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            del self._behind[:written]

    def tell(self):
        self._raw()
        return self.raw.tell() - len(self._ahead) + self._at + len(self._behind)

    def seek(self, target, whence=0, /):
        self._open_for("seek of closed file")
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        if not self.raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        target = _index(target)
        if whence != 2 and self._ahead:
            # Within what is there already nothing needs to be read again.
            end = self.raw.tell()
            start = end - len(self._ahead)
            wanted = target if whence == 0 else start + self._at + target
            if start <= wanted <= end:
                self._at = wanted - start
                return wanted
        self._put_behind()
        if whence == 1:
            target -= len(self._ahead) - self._at
        at = self.raw.seek(target, whence)
        self._ahead = b""
        self._at = 0
        return at

    def truncate(self, pos=None, /):
        self._raw()
        if not self.writable():
            raise UnsupportedOperation("truncate")
        self.flush()
        return self.raw.truncate(self.tell() if pos is None else pos)

    # What those that read have.

    def _fill(self):
        # Read ahead once more; gives whether there was anything.
        part = self.raw.read(self._buffer_size)
        self._ahead = part or b""
        self._at = 0
        return bool(part)

    def _read(self, size=-1, /):
        self._open_for("read of closed file")
        if size is None:
            size = -1
        size = _size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._put_behind()
        have = self._ahead[self._at:]
        if 0 <= size <= len(have):
            self._at += size
            return have[:size]
        self._ahead = b""
        self._at = 0
        if size < 0:
            # A raw stream that is not ready says None.
            readall = getattr(self.raw, "readall", None)
            rest = self.raw.read() if readall is None else readall()
            return have + rest if rest else have if have or rest is not None else None
        parts = [have]
        missing = size - len(have)
        while missing:
            if missing >= self._buffer_size:
                part = self.raw.read(missing - missing % self._buffer_size)
            else:
                self._fill()
                part = self._ahead[:missing]
                self._at = len(part)
            if not part:
                break
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def _read1(self, size=-1, /):
        self._open_for("read of closed file")
        size = self._buffer_size if size is None or size < 0 else _index(size)
        self._put_behind()
        if self._at < len(self._ahead):
            data = self._ahead[self._at:self._at + size]
            self._at += len(data)
            return data
        self._ahead = b""
        self._at = 0
        return (self.raw.read(size) or b"") if size else b""

    def _peek(self, size=0, /):
        self._open_for("peek of closed file")
        self._put_behind()
        if self._at >= len(self._ahead):
            self._fill()
        return self._ahead[self._at:]

    def _readline(self, size=-1, /):
        self._open_for("readline of closed file")
        size = _size(size)
        self._put_behind()
        parts = []
        while True:
            limit = len(self._ahead) if size < 0 else min(len(self._ahead), self._at + size)
            end = self._ahead.find(b"\n", self._at, limit) + 1 or limit
            part = self._ahead[self._at:end]
            self._at = end
            parts.append(part)
            size -= len(part) if size > 0 else 0
            if part.endswith(b"\n") or not size or self._at >= len(self._ahead) and not self._fill():
                return b"".join(parts)

    def _next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def _readinto(self, buffer, /):
        self._open_for("readinto of closed file")
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    # What those that write have.

    def _write(self, buffer, /):
        _bytes(buffer)
        self._open_for("write to closed file")
        if self._ahead:
            self._forget_ahead()
        size = self._buffer_size
        if len(self._behind) + len(buffer) <= size:
            self._behind += buffer
            return len(buffer)
        self._put_behind()
        rest = bytes(buffer)
        while len(rest) > size:
            rest = rest[self.raw.write(rest):]
        self._behind += rest
        return len(buffer)


def _index(number):
    method = getattr(type(number), "__index__", None)
    if method is None:
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an integer")
    return method(number)


class BufferedReader(_Buffered):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        self._begin(raw, buffer_size)

    read, read1, peek, readline, readinto = (
        _Buffered._read, _Buffered._read1, _Buffered._peek, _Buffered._readline, _Buffered._readinto)
    __next__ = _Buffered._next

    def writable(self):
        self._raw()
        return False


class BufferedWriter(_Buffered):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._begin(raw, buffer_size)

    write = _Buffered._write

    def readable(self):
        self._raw()
        return False


class BufferedRandom(_Buffered):
    def __init__(self, raw, buffer_size=io.DEFAULT_BUFFER_SIZE):
        for able, word in ((raw.seekable, "seekable"), (raw.readable, "readable"), (raw.writable, "writable")):
            if not able():
                raise UnsupportedOperation(f"File or stream is not {word}.")
        self._begin(raw, buffer_size)

    read, read1, peek, readline, readinto, write = (
        _Buffered._read, _Buffered._read1, _Buffered._peek, _Buffered._readline, _Buffered._readinto, _Buffered._write)
    __next__ = _Buffered._next


class BufferedRWPair(BufferedIOBase):
    # Two streams that look like one: what is read comes from the first, what is written goes to the second.

    def __init__(self, reader, writer, buffer_size=io.DEFAULT_BUFFER_SIZE, /):
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)
        for name in ("read", "read1", "peek", "readinto", "readinto1", "readable"):
            setattr(self, name, getattr(self._reader, name))
        for name in ("write", "flush", "writable"):
            setattr(self, name, getattr(self._writer, name))

    @property
    def closed(self):
        return self._writer.closed

    def readline(self, size=-1, /):
        return self._reader.readline(size)

    def isatty(self):
        return self._writer.isatty() or self._reader.isatty()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()


# ---- text ----------------------------------------------------------------------------------------------------------------


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding


class _Codec:
    # Bytes that arrive piece by piece as text. What is not a whole character yet waits in `pending`.

    def __init__(self, encoding, errors):
        plain = encoding.lower().replace("_", "-").replace(" ", "-")
        self.signed = plain in ("utf-8-sig", "utf8-sig")
        self.encoding = "utf-8" if self.signed else encoding
        self.errors = errors
        # Asks whether there is such an encoding.
        "".encode(self.encoding)
        sample = "\u20ac".encode(self.encoding, "replace")
        self.wide = len(sample) if plain.startswith(("utf-16", "utf16", "u16", "utf-32", "utf32", "u32")) else 0
        # Two units for the mark of byte order and the character, or one where the name says the order.
        self.marked = self.wide if self.wide in (4, 8) and len("".encode(self.encoding)) else 0
        self.unit = 0 if not self.wide else (4 if "32" in plain else 2)
        self.several = sample != b"?" and not self.unit and len(sample) > 1
        self.reset()

    def reset(self):
        self.pending = b""
        self.order = None
        self.fresh = True

    def decode(self, data, final=False):
        data = self.pending + data
        keep = 0
        if final:
            pass
        elif self.unit:
            keep = self._unfinished_units(data)
        elif self.several:
            keep = _unfinished(data)
        elif self.signed and self.fresh and b"\xef\xbb\xbf".startswith(data):
            keep = len(data)
        if self.signed and self.fresh and len(data) < 3 and not final and b"\xef\xbb\xbf".startswith(data):
            keep = len(data)
        end = len(data) - keep
        self.pending = data[end:]
        data = data[:end]
        if not data:
            return ""
        encoding = self.encoding
        if self.fresh:
            self.fresh = False
            if self.signed and data.startswith(b"\xef\xbb\xbf"):
                data = data[3:]
            elif self.marked:
                # Only the first piece has a mark.
                big = data.startswith(b"\xfe\xff" if self.unit == 2 else b"\0\0\xfe\xff")
                self.order = f"utf-{self.unit * 8}-{'be' if big else 'le'}"
        elif self.order is not None:
            encoding = self.order
        return data.decode(encoding, self.errors)

    def _unfinished_units(self, data):
        keep = len(data) % self.unit
        if self.fresh and self.marked and len(data) < self.unit:
            return len(data)
        if self.unit == 2 and len(data) - keep >= 2:
            # The first half of a pair waits for the second.
            last = data[len(data) - keep - 2:len(data) - keep]
            big = self.encoding.lower().endswith("be") or (self.order or "").endswith("be")
            high = last[0 if big else 1]
            if 0xD8 <= high <= 0xDB:
                keep += 2
        return keep

    def encode(self, text, at_start):
        if at_start and self.signed:
            return b"\xef\xbb\xbf" + text.encode("utf-8", self.errors)
        if self.marked and not at_start:
            return text.encode(f"utf-{self.unit * 8}-le", self.errors)
        return text.encode(self.encoding, self.errors)


def _unfinished(data):
    # How many bytes at the end begin a character of UTF-8 whose rest is missing.
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            return back if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) else 0
        if byte < 0x80:
            return 0
    return 0


class IncrementalNewlineDecoder:
    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self._held = False
        self._seen = set()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if self._held and (text or final):
            text = "\r" + text
            self._held = False
        if not final and text.endswith("\r"):
            # Perhaps a line feed follows.
            text = text[:-1]
            self._held = True
        if "\r" not in text:
            if "\n" in text:
                self._seen.add("\n")
            return text
        pairs = text.count("\r\n")
        for count, ending in ((text.count("\r") - pairs, "\r"), (text.count("\n") - pairs, "\n"), (pairs, "\r\n")):
            if count:
                self._seen.add(ending)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    def reset(self):
        self._seen.clear()
        self._held = False
        if self._decoder is not None:
            self._decoder.reset()

    def getstate(self):
        buffer, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return buffer, flag << 1 | self._held

    def setstate(self, state, /):
        buffer, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((buffer, flag >> 1))

    @property
    def newlines(self):
        seen = tuple([ending for ending in ("\r", "\n", "\r\n") if ending in self._seen])
        return None if not seen else seen[0] if len(seen) == 1 else seen


class _WithStandardStreams(type):
    # The standard streams are of a class of the machine's own, under the same name.
    def __instancecheck__(cls, instance):
        if type.__instancecheck__(cls, instance):
            return True
        if cls is not TextIOWrapper:
            return False
        import sys
        return type(instance) in (type(sys.__stdout__), type(sys.__stdin__))


class TextIOWrapper(_Closing, TextIOBase, metaclass=_WithStandardStreams):
    # `_text` is what has been decoded, of which `_at` characters have been read. The bytes that it was made of are
    # `_source`; `_cut` of them before had been read and not been decoded.
    _CHUNK_SIZE = 8192
    _buffer = None

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in _NEWLINES:
            raise ValueError(f"illegal newline value: {newline}")
        for name, value in (("encoding", encoding), ("errors", errors)):
            if value is not None and not isinstance(value, str):
                raise TypeError(
                    f"TextIOWrapper() argument '{name}' must be str or None, not {type(value).__name__}")
        self._encoding = "UTF-8" if encoding is None or encoding == "locale" else encoding
        self._errors = "strict" if errors is None else errors
        self._codec = _Codec(self._encoding, self._errors)
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._set_newline(newline)
        self._reads = buffer.readable()
        self._writes = buffer.writable()
        self._seekable = self._telling = buffer.seekable()
        self._text = self._raw_text = ""
        self._at = 0
        self._source = b""
        self._pending = []
        self._pending_size = 0
        self._at_start = True
        self._buffer = buffer
        if self._seekable and self._writes and buffer.tell():
            # A mark is written at the beginning of a file only.
            self._at_start = False

    def _set_newline(self, newline):
        self._newline = newline
        self._decoder = IncrementalNewlineDecoder(self._codec, newline is None) if not newline else self._codec
        self._universal = newline == ""
        self._line_end = newline or "\n"
        self._written_newline = newline if newline not in (None, "", "\n") else None

    def __repr__(self):
        if self._buffer is None:
            return f"<_io.TextIOWrapper{self._shown_mode()} encoding='{self._encoding}'>"
        try:
            name = f" name={self.name!r}"
        except (AttributeError, ValueError):
            name = ""
        return f"<_io.TextIOWrapper{name}{self._shown_mode()} encoding='{self._encoding}'>"

    def _shown_mode(self):
        mode = self.__dict__.get("mode")
        return "" if mode is None else f" mode={mode!r}"

    def __setattr__(self, name, value):
        if name in ("name", "closed", "newlines", "line_buffering", "write_through"):
            raise AttributeError(f"attribute '{name}' of '_io.TextIOWrapper' objects is not writable")
        if name in ("encoding", "buffer"):
            raise AttributeError("readonly attribute")
        object.__setattr__(self, name, value)

    def _attached(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    buffer = property(lambda self: self._attached())
    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)

    @property
    def name(self):
        return self._attached().name

    @property
    def closed(self):
        return self._attached().closed

    @property
    def newlines(self):
        return self._decoder.newlines if not self._newline else None

    def _check(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        if self._buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def _warn(self, source):
        warn = getattr(self._buffer, "_warn", None)
        if warn is not None:
            warn(source)

    def close(self):
        if not self._attached().closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    def detach(self):
        self.flush()
        buffer, self._buffer = self._attached(), None
        return buffer

    def flush(self):
        self._check()
        self._telling = self._seekable
        self._put()
        self._buffer.flush()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def reconfigure(self, *, encoding=None, errors=None, newline=_NEWLINES, line_buffering=None, write_through=None):
        if (encoding is not None or errors is not None or newline is not _NEWLINES) and self._source:
            raise UnsupportedOperation(
                "It is not possible to set the encoding or newline of stream after the first read")
        self.flush()
        if encoding is not None or errors is not None:
            self._errors = errors or ("strict" if encoding is not None else self._errors)
            self._encoding = encoding or self._encoding
            self._codec = _Codec(self._encoding, self._errors)
            self._set_newline(self._newline)
        if newline is not _NEWLINES:
            if newline not in _NEWLINES:
                raise ValueError(f"illegal newline value: {newline}")
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    # Reading.

    def _check_reads(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation("not readable")
        if self._pending:
            self._put()

    def _forget(self):
        self._text = ""
        self._at = 0
        self._source = b""

    def _fill(self):
        # Decode one more piece; gives whether there was anything. What there is left to read comes first.
        before = self._left_undecoded()
        read1 = getattr(self._buffer, "read1", None) or self._buffer.read
        data = read1(self._CHUNK_SIZE)
        text = self._decoder.decode(data, not data)
        rest = self._text[self._at:]
        self._source = (self._unread_source() if rest else before) + data
        self._text = rest + text
        self._at = 0
        return bool(data) or bool(text)

    def _left_undecoded(self):
        # Bytes that were read and of which no text has been made.
        held = b"" if self._newline or not self._decoder._held else "\r".encode(
            self._codec.order or self._codec.encoding)
        return held + self._codec.pending

    def _unread_source(self):
        # The bytes of what has been decoded and not been read, and of what has not been decoded.
        if not self._at:
            return self._source
        if self._at == len(self._text):
            return self._left_undecoded()
        source, wanted = self._source, self._text[:self._at]
        if self._newline is None and b"\r" in source:
            # Line ends were made shorter: count them as they stood.
            # There may be half a character at the end.
            errors = "replace" if self._errors == "strict" else self._errors
            plain = source.decode(self._codec.order or self._codec.encoding, errors)
            at = done = 0
            while done < self._at:
                at += 2 if plain.startswith("\r\n", at) else 1
                done += 1
            wanted = plain[:at]
        size = len(wanted.encode(self._codec.order or self._codec.encoding, "replace"))
        if self._codec.signed and source.startswith(b"\xef\xbb\xbf"):
            size += 3
        elif self._codec.order and source.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
            size += self._codec.unit
        return source[size:]

    def read(self, size=-1, /):
        size = _size(size)
        self._check_reads()
        if size < 0:
            data = self._buffer.read()
            text = self._text[self._at:] + self._decoder.decode(data, True)
            self._forget()
            return text
        while len(self._text) - self._at < size and self._fill():
            pass
        text = self._text[self._at:self._at + size]
        self._at += len(text)
        return text

    def _end_of_line(self, start):
        # Where the line that goes through this place ends, 0 where its end is not known yet.
        if not self._universal:
            end = self._text.find(self._line_end, start)
            return end + len(self._line_end) if end >= 0 else 0
        feed, back = self._text.find("\n", start), self._text.find("\r", start)
        if back < 0 or 0 <= feed < back:
            return feed + 1
        return back + 2 if feed == back + 1 else back + 1

    def readline(self, size=-1, /):
        self._check_reads()
        size = _size(size)
        # A line end of two characters may lie across two pieces.
        while not (end := self._end_of_line(self._at)) and self._fill():
            if 0 <= size <= len(self._text) - self._at:
                break
        end = end or len(self._text)
        if 0 <= size < end - self._at:
            end = self._at + size
        line = self._text[self._at:end]
        self._at = end
        return line

    def __next__(self):
        self._telling = False
        if not self._universal and not self._pending and self._buffer is not None and not self._buffer.closed:
            # What nearly every line is.
            end = self._text.find(self._line_end, self._at)
            if end >= 0:
                end += len(self._line_end)
                line = self._text[self._at:end]
                self._at = end
                return line
        line = self.readline()
        if not line:
            self._telling = self._seekable
            raise StopIteration
        return line

    # Writing.

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {'None' if s is None else type(s).__name__}")
        self._check()
        if not self._writes:
            raise UnsupportedOperation("not writable")
        size = len(s)
        through = self._write_through or self._line_buffering and ("\n" in s or "\r" in s)
        if self._written_newline is not None:
            s = s.replace("\n", self._written_newline)
        data = self._codec.encode(s, self._at_start)
        if data:
            self._at_start = False
        if self._pending and self._pending_size + len(data) > self._CHUNK_SIZE:
            self._put()
        self._pending.append(data)
        self._pending_size += len(data)
        if through or self._pending_size >= self._CHUNK_SIZE:
            self._put()
            if self._line_buffering and through:
                self._buffer.flush()
        if self._source:
            self._forget()
            self._decoder.reset()
        return size

    def _put(self):
        if self._pending:
            data = b"".join(self._pending)
            self._pending.clear()
            self._pending_size = 0
            self._buffer.write(data)

    # Places.

    def tell(self):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self._put()
        self._buffer.flush()
        at = self._buffer.tell()
        return at - len(self._unread_source()) if self._source else at

    def seek(self, cookie, whence=0, /):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence and cookie:
            raise UnsupportedOperation(f"can't do nonzero {'cur' if whence == 1 else 'end'}-relative seeks")
        if whence == 1:
            cookie = self.tell()
        elif whence == 0 and cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        cookie = self._buffer.seek(cookie, 2 if whence == 2 else 0)
        order = self._codec.order
        self._forget()
        self._decoder.reset()
        if cookie and self._codec.marked:
            # The mark has been seen, or it is none of this stream's.
            self._codec.order = order or f"utf-{self._codec.unit * 8}-le"
            self._codec.fresh = False
        elif cookie:
            self._codec.fresh = False
        self._at_start = not cookie
        return cookie

    def truncate(self, pos=None, /):
        self._check()
        self.flush()
        # Without a size it is the buffer's place that counts, which may be beyond what has been read of it.
        return self._buffer.truncate(pos)


def _standard_attribute(stream, name):
    # What programs seldom ask of `sys.stdout` and `sys.stderr`.
    number = stream.fileno()
    if name == "buffer":
        if number not in _standard_buffers:
            _standard_buffers[number] = _StandardBuffer(stream)
        return _standard_buffers[number]
    if name in ("read", "readline", "readlines"):
        def refuse(size=-1, /):
            raise UnsupportedOperation("not readable")
        return refuse
    if name in ("seekable", "line_buffering", "write_through"):
        return (lambda: False) if name == "seekable" else name == "line_buffering" and number == 2
    if name == "newlines":
        return None
    if name == "detach":
        raise NotImplementedError("detaching a standard stream is not simulated by Loopscope")
    raise AttributeError(f"'_io.TextIOWrapper' object has no attribute '{name}'")


_standard_buffers = {}


class _StandardBuffer(BufferedIOBase):
    # Bytes for a standard stream. They are text when they arrive: what is not is shown escaped.

    def __init__(self, stream):
        self._stream = stream
        self._codec = _Codec("utf-8", "backslashreplace")

    def __repr__(self):
        return f"<_io.BufferedWriter name='{self.name}'>"

    mode = "wb"
    name = property(lambda self: self._stream.name)

    def writable(self):
        return True

    def write(self, buffer, /):
        self._stream.write(self._codec.decode(bytes(_bytes(buffer))))
        return len(buffer)

    def flush(self):
        self._stream.write(self._codec.decode(b"", True))

    def close(self):
        self.flush()

    def fileno(self):
        return self._stream.fileno()


_StandardBuffer.__name__ = _StandardBuffer.__qualname__ = "BufferedWriter"


# ---- open ----------------------------------------------------------------------------------------------------------------


def open(
    file=FileIO, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None,
):
    if file is FileIO:
        raise TypeError("open() missing required argument 'file' (pos 1)")
    if not isinstance(file, (str, bytes, int)):
        if not hasattr(type(file), "__fspath__"):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
        file = file.__fspath__()
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {'None' if mode is None else type(mode).__name__}")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")
    buffering = _index(buffering)
    if len(set(mode)) < len(mode) or [letter for letter in mode if letter not in "rwaxbt+"]:
        raise ValueError(f"invalid mode: '{mode}'")
    binary = "b" in mode
    if binary and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = [letter for letter in mode if letter in "rwax"]
    if len(kinds) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                article = "an" if name[0] == "e" else "a"
                raise ValueError(f"binary mode doesn't take {article} {name} argument")
        if buffering == 1:
            import warnings
            warnings.warn(
                "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                RuntimeWarning, 1)
    raw = FileIO(file, "".join([letter for letter in mode if letter not in "bt"]), closefd, opener)
    try:
        lines = buffering == 1 and not binary
        if buffering < 0 or buffering == 1:
            buffering = _BUFFER
        if not buffering:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        if "+" in mode:
            buffer = BufferedRandom(raw, buffering)
        elif "r" in mode:
            buffer = BufferedReader(raw, buffering)
        else:
            buffer = BufferedWriter(raw, buffering)
        if binary:
            return buffer
        text = TextIOWrapper(buffer, encoding, errors, newline, lines)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise


_open = open


def open_code(path):
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return open(path, "rb")
