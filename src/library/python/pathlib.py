# Paths as objects: pure ones, which are texts with a meaning, and those that ask the file system.

import os
import re

__all__ = [
    "UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath",
]


class UnsupportedOperation(NotImplementedError):
    pass


class _Windows:
    # What paths of Windows mean, as `os.path` says it of the others.
    __name__ = "ntpath"
    sep = "\\"
    altsep = "/"
    pardir = ".."
    curdir = "."

    def normcase(self, path):
        return path.replace("/", "\\").lower()

    def splitroot(self, path):
        plain = path.replace("/", "\\")
        if plain[:2] == "\\\\":
            # A share of a server, or a device.
            start = 8 if plain[:8].upper() == "\\\\?\\UNC\\" else 2
            server = plain.find("\\", start)
            if server < 0:
                return path, "", ""
            share = plain.find("\\", server + 1)
            if share < 0:
                return path, "", ""
            return path[:share], path[share:share + 1], path[share + 1:]
        if plain[:1] == "\\":
            return "", path[:1], path[1:]
        if plain[1:2] == ":":
            if plain[2:3] == "\\":
                return path[:2], path[2:3], path[3:]
            return path[:2], "", path[2:]
        return "", "", path

    def join(self, path, *others):
        drive, root, rest = self.splitroot(path)
        for other in others:
            new_drive, new_root, new_rest = self.splitroot(other)
            if new_root:
                drive, root, rest = new_drive or drive, new_root, new_rest
                continue
            if new_drive and new_drive != drive:
                if new_drive.lower() != drive.lower():
                    drive, root, rest = new_drive, new_root, new_rest
                    continue
                drive = new_drive
            if rest and rest[-1] not in "\\/":
                rest += "\\"
            rest += new_rest
        if rest and not root and drive and drive[-1] not in ":\\/":
            return drive + "\\" + rest
        return drive + root + rest

    def isabs(self, path):
        drive, root, _ = self.splitroot(path)
        return bool(drive and root) or drive[:2].replace("/", "\\") == "\\\\"


_windows = _Windows()


# ---- patterns ------------------------------------------------------------------------------------------------------------


def _one_name(pattern, case_sensitive):
    # What says whether a name matches one part of a pattern.
    import fnmatch
    flags = re.NOFLAG if case_sensitive else re.IGNORECASE
    return re.compile(fnmatch.translate(pattern), flags).match


def _part_of(pattern):
    # One part of a pattern as part of a regular expression over a whole path.
    import fnmatch
    return fnmatch.translate(pattern)[4:-3]


def _whole(parts, sep, recursive):
    sep = re.escape(sep)
    text = ""
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if recursive and part == "**":
            if last:
                text += ".*"
            elif parts[index + 1] != "**":
                text += f"(?:.+{sep})?"
            continue
        if part == "*":
            text += f"[^{sep}]+"
        else:
            text += _part_of(part).replace(".*", f"[^{sep}]*").replace("(?>.*?", f"(?>[^{sep}]*?")
        if not last:
            text += sep
    return rf"(?s:{text})\Z"


# ---- pure paths ----------------------------------------------------------------------------------------------------------


class _Parents:
    # The folders above a path, nearest first.

    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[at] for at in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        path = self._path
        return path._made(path._drive, path._root, path._tail[:-index - 1])

    def __iter__(self):
        return iter([self[at] for at in range(len(self))])

    def __reversed__(self):
        return iter([self[at] for at in range(len(self))][::-1])

    def __contains__(self, path):
        return any([path == parent for parent in self])

    def index(self, value):
        return list(self).index(value)

    def count(self, value):
        return list(self).count(value)

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


_Parents.__name__ = _Parents.__qualname__ = "_PathParents"


class PurePath:
    __slots__ = ("_raw", "_parsed", "_text", "_hash")
    parser = os.path

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        raw = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    raw.append(arg.as_posix())
                else:
                    raw.extend(arg._raw)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(path).__name__!r}")
            raw.append(path)
        self._raw = raw
        self._parsed = self._text = self._hash = None

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def _made(self, drive, root, tail):
        path = self._text_of(drive, root, tail)
        made = self.with_segments(path)
        made._text = path or "."
        made._parsed = drive, root, tail
        return made

    @classmethod
    def _parse(cls, path):
        if not path:
            return "", "", []
        parser = cls.parser
        if parser.altsep:
            path = path.replace(parser.altsep, parser.sep)
        drive, root, rest = parser.splitroot(path)
        if not root and drive.startswith(parser.sep) and not drive.endswith(parser.sep):
            parts = drive.split(parser.sep)
            # A share of a server has a root even where none is written.
            if len(parts) == 4 and parts[2] not in "?." or len(parts) == 6:
                root = parser.sep
        return drive, root, [part for part in rest.split(parser.sep) if part and part != "."]

    def _parts(self):
        if self._parsed is None:
            raw = self._raw
            self._parsed = self._parse(raw[0] if len(raw) == 1 else self.parser.join(*raw) if raw else "")
        return self._parsed

    _drive = property(lambda self: self._parts()[0])
    _root = property(lambda self: self._parts()[1])
    _tail = property(lambda self: self._parts()[2])
    drive, root = _drive, _root
    anchor = property(lambda self: self._drive + self._root)

    @classmethod
    def _text_of(cls, drive, root, tail):
        if drive or root:
            return drive + root + cls.parser.sep.join(tail)
        if tail and cls.parser.splitroot(tail[0])[0]:
            # A first part that looks like a drive must not become one.
            tail = [".", *tail]
        return cls.parser.sep.join(tail)

    def __str__(self):
        if self._text is None:
            self._text = self._text_of(*self._parts()) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __reduce__(self):
        return self.__class__, tuple(self._raw)

    def as_posix(self):
        return str(self).replace(self.parser.sep, "/")

    def _key(self):
        return str(self) if self.parser is os.path else str(self).lower()

    def _order(self):
        return self._key().split(self.parser.sep)

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._key())
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key() and self.parser is other.parser

    def _comparable(self, other):
        return isinstance(other, PurePath) and self.parser is other.parser

    def __lt__(self, other):
        return self._order() < other._order() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if self._comparable(other) else NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    @property
    def parts(self):
        drive, root, tail = self._parts()
        return (drive + root, *tail) if drive or root else tuple(tail)

    @property
    def parent(self):
        drive, root, tail = self._parts()
        return self._made(drive, root, tail[:-1]) if tail else self

    @property
    def parents(self):
        return _Parents(self)

    @property
    def name(self):
        tail = self._tail
        return tail[-1] if tail else ""

    def _dot(self):
        # Where the last suffix begins, 0 where there is none.
        name = self.name
        at = name.rfind(".")
        return at if 0 < at < len(name) - 1 else 0

    @property
    def suffix(self):
        at = self._dot()
        return self.name[at:] if at else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        at = self._dot()
        return self.name[:at] if at else self.name

    def with_name(self, name):
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        drive, root, tail = self._parts()
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(drive, root, [*tail[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and (suffix[0] != "." or suffix == "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def _other(self, other, deprecated, name):
        if deprecated:
            import warnings
            warnings.warn(
                f"support for supplying more than one positional argument to pathlib.PurePath.{name}() is deprecated "
                "and scheduled for removal in Python 3.14", DeprecationWarning, 3)
        return self.with_segments(other, *deprecated)

    def relative_to(self, other, *_deprecated, walk_up=False):
        if _deprecated or not isinstance(other, PurePath):
            other = self._other(other, _deprecated, "relative_to")
        steps = 0
        for path in (other, *other.parents):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            steps += 1
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._made("", "", [".."] * steps + self._tail[len(path._tail):])

    def is_relative_to(self, other, *_deprecated):
        if _deprecated or not isinstance(other, PurePath):
            other = self._other(other, _deprecated, "is_relative_to")
        return other == self or other in self.parents

    def is_absolute(self):
        return self.parser.isabs(str(self))

    def is_reserved(self):
        import warnings
        warnings.warn(
            "pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use "
            "os.path.isreserved() to detect reserved paths on Windows.", DeprecationWarning, 2)
        if self.parser is os.path:
            return False
        stem = self.name.split(".")[0].rstrip(" ").upper()
        return stem in ("CON", "PRN", "AUX", "NUL") or stem[:3] in ("COM", "LPT") and stem[3:] in tuple("123456789")

    def as_uri(self):
        from urllib.parse import quote
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        path = self.as_posix()
        drive = self._drive
        if len(drive) == 2 and drive[1] == ":":
            return "file:///" + drive + quote(path[2:])
        return ("file:" if drive else "file://") + quote(path)

    def _pattern(self, pattern):
        return pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)

    def _sensitive(self, case_sensitive):
        return self.parser is os.path if case_sensitive is None else case_sensitive

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = self._pattern(pattern)
        flags = re.NOFLAG if self._sensitive(case_sensitive) else re.IGNORECASE
        sep = self.parser.sep
        parts = str(pattern).split(sep) if pattern.parts else []
        text = str(self) if self.parts else ""
        return re.compile(_whole(parts, sep, True), flags).match(text) is not None

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self._pattern(path_pattern)
        sensitive = self._sensitive(case_sensitive)
        own, wanted = self.parts[::-1], pattern.parts[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(own) < len(wanted) or len(own) > len(wanted) and pattern.anchor:
            return False
        flags = re.NOFLAG if sensitive else re.IGNORECASE
        for part, wanted in zip(own, wanted):
            # Here two stars are as one.
            if re.compile(_whole([wanted], self.parser.sep, False), flags).match(part) is None:
                return False
        return True


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()
    parser = _windows



# ---- paths on the file system --------------------------------------------------------------------------------------------


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings.warn(
                "support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal in "
                "Python 3.14", DeprecationWarning, 2)
        PurePath.__init__(self, *args)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        path = cls(unquote(path))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    # Questions.

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def _kind(self, follow=True):
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000
        except OSError as error:
            if error.errno not in (2, 20, 9, 40):
                raise
        except ValueError:
            pass
        return 0

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o100000

    def is_mount(self):
        return os.path.ismount(self)

    def is_symlink(self):
        return os.path.islink(self)

    def is_junction(self):
        return os.path.isjunction(self)

    def is_block_device(self):
        return self._kind() == 0o060000

    def is_char_device(self):
        return self._kind() == 0o020000

    def is_fifo(self):
        return self._kind() == 0o010000

    def is_socket(self):
        return self._kind() == 0o140000

    def samefile(self, other_path):
        if not hasattr(other_path, "stat"):
            other_path = self.with_segments(other_path)
        return os.path.samestat(self.stat(), other_path.stat())

    def owner(self, *, follow_symlinks=True):
        return self._who(self.stat(follow_symlinks=follow_symlinks).st_uid, "getpwuid(): uid")

    def group(self, *, follow_symlinks=True):
        return self._who(self.stat(follow_symlinks=follow_symlinks).st_gid, "getgrgid(): gid")

    def _who(self, number, words):
        names = {0: "root", 1000: "user"}
        if number not in names:
            raise KeyError(f"{words} not found: {number}")
        return names[number]

    # Content.

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        import io
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb", 0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(data).__name__}'")
        with self.open("wb") as file:
            return file.write(data)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    # Changes.

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        os.close(os.open(self, flags if exist_ok else flags | os.O_EXCL, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def readlink(self):
        return self.with_segments(os.readlink(self))

    # Where it is.

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.path.join(os.getcwd(), str(self)) if self._tail else os.getcwd())

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        if not self._root and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    # What is in it.

    def iterdir(self):
        root = str(self)
        names = os.listdir(root)
        if root == ".":
            return iter([self._child(name, name) for name in names])
        slash = "" if root.endswith("/") else "/"
        return iter([self._child(root + slash + name, name) for name in names])

    def _child(self, text, name):
        child = self.with_segments(text)
        child._text = text
        child._parsed = self._drive, self._root, [*self._tail, name]
        return child

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        pending = [self]
        while pending:
            path = pending.pop()
            if isinstance(path, tuple):
                yield path
                continue
            folders, files = [], []
            try:
                entries = list(os.scandir(path))
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            for entry in entries:
                try:
                    is_folder = entry.is_dir(follow_symlinks=follow_symlinks)
                except OSError:
                    is_folder = False
                (folders if is_folder else files).append(entry.name)
            if top_down:
                yield path, folders, files
            else:
                pending.append((path, folders, files))
            pending += [path / name for name in reversed(folders)]

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern._tail)
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        raw = pattern._raw[-1] if pattern._raw else ""
        if raw and raw[-1] in (self.parser.sep, self.parser.altsep):
            parts.append("")
        search = _Search(self._sensitive(case_sensitive), case_sensitive is not None, recurse_symlinks)
        root = str(self)
        return map(self.with_segments, search.select("" if root == "." and not self._tail else root, parts, True))

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        text = str(pattern) if pattern._tail else ""
        raw = pattern._raw[-1] if pattern._raw else ""
        if text and raw.endswith(self.parser.sep):
            text += self.parser.sep
        return self.glob(
            "**/" + text if text else "**/", case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)


class _Search:
    # Finds paths by the parts of a pattern. Paths are texts here; that of the folder where it begins may be empty.

    def __init__(self, sensitive, asked, follow):
        self.sensitive = sensitive
        # Where letter case was asked for, names without wildcards must be compared too.
        self.asked = asked
        self.follow = follow

    def _join(self, folder, name):
        return name if not folder else folder + name if folder.endswith("/") else folder + "/" + name

    def _entries(self, folder):
        try:
            with os.scandir(folder or ".") as found:
                return list(found)
        except OSError:
            return []

    def _is_folder(self, entry, follow=True):
        try:
            return entry.is_dir(follow_symlinks=follow)
        except OSError:
            return False

    def select(self, path, parts, exists):
        if not parts:
            if exists or os.path.lexists(path or "."):
                yield path
            return
        part, *rest = parts
        if not part:
            # The pattern ended in a slash: only folders match, which keep it no longer.
            if os.path.isdir(path or "."):
                yield path
        elif part == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            yield from self._recursive(path, rest)
        elif part == ".." or not self.asked and not any([letter in part for letter in "*?["]):
            yield from self.select(self._join(path, part), rest, False)
        else:
            matches = _one_name(part, self.sensitive) if part != "*" else None
            for entry in self._entries(path):
                if matches is None or matches(entry.name) is not None:
                    inner = self._join(path, entry.name)
                    if not rest:
                        yield inner
                    elif self._is_folder(entry):
                        yield from self.select(inner, rest, True)

    def _recursive(self, path, rest):
        if not rest or rest == [""]:
            yield from self._everything(path, bool(rest))
            return
        seen = set()
        for folder in self._everything(path, True):
            for found in self.select(folder, rest, True):
                if found not in seen:
                    seen.add(found)
                    yield found

    def _everything(self, path, only_folders):
        if os.path.isdir(path or "."):
            yield path
            yield from self._within(path, only_folders)

    def _within(self, path, only_folders):
        for entry in self._entries(path):
            inner = self._join(path, entry.name)
            if self._is_folder(entry, self.follow):
                yield inner
                yield from self._within(inner, only_folders)
            elif not only_folders:
                yield inner


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
    parser = _windows

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")


for _class in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _class.__module__ = "pathlib._local"
UnsupportedOperation.__module__ = "pathlib._abc"
