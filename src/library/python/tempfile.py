# Files and folders with names of their own, which go away again.

import io
import os
from types import GenericAlias

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
    "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 238328
template = "tmp"
tempdir = None
_names = None
_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW


def _next_name():
    # Names are made by a generator of their own, the same in each run.
    global _names
    if _names is None:
        from random import Random
        _names = Random(0)
    return "".join(_names.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def _default_folder():
    global tempdir
    if tempdir is None:
        for name in ("TMPDIR", "TEMP", "TMP"):
            folder = os.environ.get(name)
            if folder and os.path.isdir(folder):
                tempdir = os.path.abspath(folder)
                return tempdir
        tempdir = "/tmp"
    return tempdir


def gettempdir():
    return os.fsdecode(_default_folder())


def gettempdirb():
    return os.fsencode(_default_folder())


def _parts(prefix, suffix, dir):
    # All three of one kind, text or bytes.
    kinds = {bytes if isinstance(part, bytes) else str for part in (prefix, suffix, dir) if part is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_bytes = kinds == {bytes}
    if prefix is None:
        prefix = gettempprefixb() if as_bytes else template
    if suffix is None:
        suffix = b"" if as_bytes else ""
    if dir is None:
        dir = gettempdirb() if as_bytes else gettempdir()
    return prefix, suffix, dir


def _attempts(prefix, suffix, dir):
    for _ in range(TMP_MAX):
        name = _next_name()
        yield os.path.join(dir, prefix + (name.encode() if isinstance(prefix, bytes) else name) + suffix)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    prefix, suffix, dir = _parts(prefix, suffix, dir)
    for path in _attempts(prefix, suffix, dir):
        try:
            return os.open(path, _NEW, 0o600), os.path.abspath(path)
        except FileExistsError:
            pass
    raise FileExistsError(17, "No usable temporary file name found")


def mkdtemp(suffix=None, prefix=None, dir=None):
    prefix, suffix, dir = _parts(prefix, suffix, dir)
    for path in _attempts(prefix, suffix, dir):
        try:
            os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return os.path.abspath(path)
    raise FileExistsError(17, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    for path in _attempts(prefix, suffix, gettempdir() if dir is None else dir):
        if not os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary filename found")


class _TemporaryFileWrapper:
    # A file that removes itself. Everything else it leaves to the file.

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._at_close = delete and delete_on_close
        self._gone = not delete

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def _remove(self):
        if not self._gone:
            self._gone = True
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *error):
        result = self.file.__exit__(*error)
        self._remove()
        return result

    def __iter__(self):
        for line in self.file:
            yield line

    def __del__(self):
        if not self._gone:
            warn = None if self.file.closed else f"Implicitly cleaning up {self!r}"
            self.file.close()
            self._remove()
            if warn is not None:
                import warnings
                warnings.warn(warn, ResourceWarning, 1)

    def close(self):
        self.file.close()
        if self._at_close:
            self._remove()


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
    errors=None, delete_on_close=True,
):
    prefix, suffix, dir = _parts(prefix, suffix, dir)
    fd, path = mkstemp(suffix, prefix, dir)
    try:
        # The file is known by its name and not by its number.
        file = io.open(
            path, mode, buffering, encoding, errors, newline, opener=lambda path, flags: fd)
    except BaseException:
        os.unlink(path)
        raise
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None,
):
    prefix, suffix, dir = _parts(prefix, suffix, dir)
    fd, path = mkstemp(suffix, prefix, dir)
    os.unlink(path)
    return io.open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile(io.IOBase):
    # In memory until it grows beyond a size, or somebody asks for its number.
    _rolled = False
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
        *, errors=None,
    ):
        self._max_size = max_size
        self._mode = mode
        self._options = {
            "mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
            "newline": newline, "dir": dir, "errors": errors,
        }
        self._file = io.BytesIO()
        if "b" not in mode:
            self._file = io.TextIOWrapper(self._file, encoding, errors, newline)

    def _grown(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        memory = self._file
        at = memory.tell()
        self._file = TemporaryFile(**self._options)
        if "b" in self._mode:
            self._file.write(memory.getvalue())
        else:
            memory.flush()
            self._file.buffer.write(memory.buffer.getvalue())
        self._file.seek(at)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *error):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def close(self):
        self._file.close()

    closed = property(lambda self: self._file.closed)
    mode = property(lambda self: self._file.mode if self._rolled else self._mode)
    name = property(lambda self: self._file.name if self._rolled else None)
    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def write(self, s):
        written = self._file.write(s)
        self._grown()
        return written

    def writelines(self, iterable):
        self._file.writelines(iterable)
        self._grown()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, buffer):
        return self._file.readinto(buffer)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def detach(self):
        return self._file.detach()


class TemporaryDirectory:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self._gone = True
        self.name = mkdtemp(suffix, prefix, dir)
        self._gone = not delete
        self._ignore = ignore_cleanup_errors

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if not self._gone:
            self.cleanup()

    def __del__(self):
        if not self._gone:
            self.cleanup()
            import warnings
            warnings.warn(f"Implicitly cleaning up {self!r}", ResourceWarning, 1)

    def cleanup(self):
        if not self._gone or os.path.exists(self.name):
            self._gone = True
            import shutil
            shutil.rmtree(self.name, ignore_errors=self._ignore)
