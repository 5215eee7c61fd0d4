# System calls on a file system in memory. It begins with a home that holds the program's own text and what the scenario
# gives; nothing of it outlives the run. `os`, `io` and all that use them build on this.

import _scenario
from _time import _block, time_ns

_TYPE, _DIRECTORY, _REGULAR, _LINK, _DEVICE, _PIPE = 0o170000, 0o040000, 0o100000, 0o120000, 0o020000, 0o010000
_BLOCK = 4096
_ME, _ROOT = 1000, 0
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_DIRECTORY, O_NOFOLLOW = 0o100, 0o200, 0o1000, 0o2000, 0o200000, 0o400000
_PIPE_SIZE = 65536

_ERRORS = {
    0: "Success", 1: "Operation not permitted", 2: "No such file or directory", 3: "No such process",
    4: "Interrupted system call", 5: "Input/output error", 7: "Argument list too long", 9: "Bad file descriptor",
    10: "No child processes", 11: "Resource temporarily unavailable", 12: "Cannot allocate memory",
    13: "Permission denied", 14: "Bad address", 16: "Device or resource busy", 17: "File exists",
    18: "Invalid cross-device link", 19: "No such device", 20: "Not a directory", 21: "Is a directory",
    22: "Invalid argument", 23: "Too many open files in system", 24: "Too many open files",
    25: "Inappropriate ioctl for device", 27: "File too large", 28: "No space left on device", 29: "Illegal seek",
    30: "Read-only file system", 31: "Too many links", 32: "Broken pipe", 33: "Numerical argument out of domain",
    34: "Numerical result out of range", 36: "File name too long", 38: "Function not implemented",
    39: "Directory not empty", 40: "Too many levels of symbolic links", 88: "Socket operation on non-socket",
    95: "Operation not supported", 97: "Address family not supported by protocol", 98: "Address already in use",
    99: "Cannot assign requested address", 100: "Network is down", 101: "Network is unreachable",
    103: "Software caused connection abort", 104: "Connection reset by peer", 105: "No buffer space available",
    106: "Transport endpoint is already connected", 107: "Transport endpoint is not connected",
    110: "Connection timed out", 111: "Connection refused", 113: "No route to host",
    114: "Operation already in progress", 115: "Operation now in progress",
}


def strerror(code, /):
    return _ERRORS.get(code, f"Unknown error {code}")


def _fail(code, *names):
    # An error about one file or about two.
    raise OSError(code, _ERRORS[code], *(names if len(names) < 2 else (names[0], None, names[1])))


# ---- what there is -------------------------------------------------------------------------------------------------------


class _Node:
    # A file, a folder (its content is a dict from names to nodes), a link (a text), a device (its name) or a pipe.
    __slots__ = ("mode", "content", "number", "links", "owner", "accessed", "modified", "changed")

    def __init__(self, mode, content, owner=_ME):
        global _last_number
        _last_number += 1
        self.mode = mode
        self.content = content
        self.number = _last_number
        self.links = 1
        self.owner = owner
        self.accessed = self.modified = self.changed = time_ns()

    def kind(self):
        return self.mode & _TYPE

    def touch(self):
        self.modified = self.changed = time_ns()

    def size(self):
        kind = self.mode & _TYPE
        return len(self.content) if kind in (_REGULAR, _LINK) else _BLOCK if kind == _DIRECTORY else 0

    def allows(self, wanted):
        # The rights of the owner or of everybody, as far as programs can tell the difference.
        return self.mode >> (6 if self.owner == _ME else 0) & wanted == wanted


_last_number = 1000
_umask = 0o022
_root = _Node(_DIRECTORY | 0o755, {}, _ROOT)


def _folder_of(path, owner=_ME):
    # The folder at an absolute path, made where it is not there.
    node = _root
    for part in path.split("/"):
        if part:
            found = node.content.get(part)
            if found is None:
                found = node.content[part] = _Node(_DIRECTORY | 0o755, {}, owner)
            node = found
    return node


def _furnish():
    # What is there when the program begins.
    import os.path
    import sys
    _folder_of("/home", _ROOT)
    _folder_of("/home/user")
    _folder_of("/tmp").mode = _DIRECTORY | 0o1777
    devices = _folder_of("/dev", _ROOT)
    for name in ("null", "zero", "urandom"):
        devices.content[name] = _Node(_DEVICE | 0o666, name, _ROOT)
    program = getattr(sys.modules.get("__main__"), "__file__", None)
    home = os.path._cwd
    if program:
        folder, name = os.path.split(os.path.join(home, program))
        folder = os.path.normpath(folder)
        _folder_of(folder).content[name] = _Node(_REGULAR | 0o644, bytearray(_scenario.program().encode()))
    _folder_of(home)
    if _scenario.text("files") is not None:
        _furnish_from_scenario(home)


def _furnish_from_scenario(home):
    global _latency, _rate
    import os.path

    from _world import ScenarioError, section
    given = section("files")
    _latency = given.get("latency", 0)
    _rate = given.get("bytes_per_second")
    if _rate == 0:
        raise ScenarioError('"bytes_per_second" of "files" of the scenario is more than 0, or null for no limit')
    for name, content in given.get("tree", {}).items():
        path = os.path.normpath(os.path.join(home, name))
        if name.endswith("/"):
            if content is not None:
                raise ScenarioError(f'"{name}" in the tree of the scenario is a folder: its value is null')
            _folder_of(path)
            continue
        if isinstance(content, dict):
            import base64
            try:
                content = base64.b64decode(content["base64"], validate=True)
            except ValueError:
                raise ScenarioError(f'"{name}" in the tree of the scenario has no valid "base64"') from None
        elif isinstance(content, str):
            content = content.encode()
        else:
            raise ScenarioError(
                f'"{name}" in the tree of the scenario is a text, {{"base64": "..."}}, or, with a slash at its end, null')
        folder, name = os.path.split(path)
        _folder_of(folder).content[name] = _Node(_REGULAR | 0o644, bytearray(content))


_latency = 0
_rate = None


def _spend(call, size=0):
    # The time that a call takes, for all of which it blocks the thread.
    seconds = _latency if _rate is None else _latency + size / _rate
    if seconds:
        _block(call, seconds)


# ---- paths ---------------------------------------------------------------------------------------------------------------


def _path(path, function, what="path", also=""):
    # A path as text. What errors show is the path as it was given.
    if not isinstance(path, (str, bytes)):
        method = getattr(type(path), "__fspath__", None)
        if method is None:
            kinds = f"string, bytes, os.PathLike{also}" if also else "string, bytes or os.PathLike"
            raise TypeError(f"{function}: {what} should be {kinds}, not {type(path).__name__}")
        path = method(path)
    text = path.decode() if isinstance(path, bytes) else path
    if "\0" in text:
        raise ValueError(f"{function}: embedded null character in {what}")
    return text


def _shown(path):
    return path if isinstance(path, (str, bytes)) else path.__fspath__()


def _no_folder(dir_fd, function):
    if dir_fd is not None:
        _integer(dir_fd, "argument should be integer or None, not {}")
        raise NotImplementedError(f"os.{function}(dir_fd=...) is not simulated by Loopscope")


def _integer(value, words="'{}' object cannot be interpreted as an integer"):
    method = getattr(type(value), "__index__", None)
    if method is None:
        raise TypeError(words.format(type(value).__name__))
    return method(value)


def _walk(text, *shown, follow=True):
    # The folder that has or would have the last part of a path, that part, and what is there, None if nothing. The last
    # part is "" where the path ends in a folder itself, as "/" and ".." do.
    if not text:
        _fail(2, *shown)
    stack = [_root] if text.startswith("/") else list(_where)
    pending = [part for part in text.split("/") if part and part != "."][::-1]
    must_be_folder = text.endswith(("/", "/.")) or text == "."
    hops = 0
    while pending:
        part = pending.pop()
        folder = stack[-1]
        if folder.mode & _TYPE != _DIRECTORY:
            _fail(20, *shown)
        if not folder.allows(1):
            _fail(13, *shown)
        if part == "..":
            if len(stack) > 1:
                stack.pop()
            continue
        if len(part) > 255:
            _fail(36, *shown)
        node = folder.content.get(part)
        if node is not None and node.mode & _TYPE == _LINK and (pending or follow or must_be_folder):
            hops += 1
            if hops > 40:
                _fail(40, *shown)
            if node.content.startswith("/"):
                stack = [_root]
            pending += [part for part in node.content.split("/") if part and part != "."][::-1]
            continue
        if not pending:
            if node is not None and must_be_folder and node.mode & _TYPE != _DIRECTORY:
                _fail(20, *shown)
            return folder, part, node
        if node is None:
            _fail(2, *shown)
        stack.append(node)
    return stack[-1], "", stack[-1]


def _find(path, function, follow=True, also=""):
    node = _walk(_path(path, function, also=also), _shown(path), follow=follow)[2]
    if node is None:
        _fail(2, _shown(path))
    return node


def _may_change(folder, *shown, node=None):
    if not folder.allows(3) or folder.mode & 0o1000 and node is not None and node.owner != _ME:
        _fail(13, *shown)


def _stack_of(text, *shown):
    # The folders from the root to the one at a path, if one may go there.
    node = _walk(text, *shown)[2]
    if node is None:
        _fail(2, *shown)
    if node.mode & _TYPE != _DIRECTORY:
        _fail(20, *shown)
    if not node.allows(1):
        _fail(13, *shown)
    return _stack_to(node)


def _stack_to(node):
    # The folders from the root to this one.
    stack = []

    def search(folder):
        stack.append(folder)
        if folder is node:
            return True
        for inner in folder.content.values():
            if inner.mode & _TYPE == _DIRECTORY and search(inner):
                return True
        stack.pop()
        return False

    search(_root)
    return stack


def _name_of(stack):
    # The absolute path of the last of these folders.
    names = []
    for outer, inner in zip(stack, stack[1:]):
        names += [name for name, node in outer.content.items() if node is inner]
    if len(names) < len(stack) - 1:
        _fail(2)
    return "/" + "/".join(names)


def getcwd():
    return _name_of(_where)


def getcwdb():
    return getcwd().encode()


def chdir(path):
    global _where
    import os.path
    if isinstance(path, int):
        return fchdir(path)
    _spend("os.chdir")
    _where = _stack_of(_path(path, "chdir", also=" or integer"), _shown(path))
    # Where `os.path` looks for it without asking for this module.
    os.path._cwd = _name_of(_where)


def fchdir(fd):
    global _where
    import os.path
    node = _opened(fd).node
    if node.kind() != _DIRECTORY:
        _fail(20)
    _where = _stack_to(node)
    os.path._cwd = _name_of(_where)


def umask(mask, /):
    global _umask
    before, _umask = _umask, _integer(mask) & 0o777
    return before


# ---- looking at files ----------------------------------------------------------------------------------------------------


class stat_result(tuple):
    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3
    __match_args__ = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size")

    def __new__(cls, sequence, more=None, /):
        given = tuple(sequence)
        if not 10 <= len(given) <= 19:
            bound = "least 10" if len(given) < 10 else "most 19"
            raise TypeError(f"os.stat_result() takes an at {bound}-sequence ({len(given)}-sequence given)")
        made = tuple.__new__(cls, given[:10])
        rest = {**dict(zip(_MORE, given[10:])), **(more or {})}
        for index, name in enumerate(_MORE):
            object.__setattr__(made, name, rest.get(name, given[7 + index] if index < 3 else None))
        return made

    def __repr__(self):
        names = (*self.__match_args__, "st_atime", "st_mtime", "st_ctime")
        return f"os.stat_result({', '.join([f'{name}={value!r}' for name, value in zip(names, self)])})"

    def __setattr__(self, name, value=None):
        raise AttributeError("readonly attribute" if hasattr(self, name) else
                             f"'os.stat_result' object has no attribute '{name}'")

    __delattr__ = __setattr__

    def __reduce__(self):
        return type(self), (tuple(self), {name: getattr(self, name) for name in _MORE})


_MORE = (
    "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev",
)
stat_result.__module__ = "os"
for _index, _name in enumerate(stat_result.__match_args__):
    setattr(stat_result, _name, property(lambda self, index=_index: self[index]))


def _stat_of(node):
    times = node.accessed, node.modified, node.changed
    size = node.size()
    folders = node.content.values() if node.kind() == _DIRECTORY else ()
    links = node.links + sum([1 for inner in folders if inner.kind() == _DIRECTORY]) + (node.kind() == _DIRECTORY)
    return stat_result((
        node.mode, node.number, 2049, links, node.owner, node.owner, size, *[time // 1_000_000_000 for time in times],
        *[time / 1e9 for time in times], *times, _BLOCK, (size + _BLOCK - 1) // _BLOCK * 8, 0,
    ))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd, "stat")
    if isinstance(path, int):
        return fstat(path)
    _spend("os.stat")
    return _stat_of(_find(path, "stat", follow_symlinks, " or integer"))


def lstat(path, *, dir_fd=None):
    _no_folder(dir_fd, "lstat")
    _spend("os.lstat")
    return _stat_of(_find(path, "lstat", False))


def fstat(fd):
    return _stat_of(_opened(fd).node)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    _no_folder(dir_fd, "access")
    text = _path(path, "access")
    _spend("os.access")
    try:
        node = _walk(text, path, follow=follow_symlinks)[2]
    except OSError:
        return False
    return node is not None and node.allows(mode)


def _listed(path, function):
    if path is None:
        path = "."
    if isinstance(path, int):
        node = _opened(path).node
    else:
        node = _find(path, function, also=", integer or None")
    if node.kind() != _DIRECTORY:
        _fail(20, _shown(path) if not isinstance(path, int) else path)
    if not node.allows(4):
        _fail(13, _shown(path))
    _spend("os." + function)
    return node


def listdir(path=None):
    names = list(_listed(path, "listdir").content)
    return [name.encode() for name in names] if isinstance(path, bytes) else names


class DirEntry:
    __slots__ = ("name", "path", "_node", "_followed")

    def __new__(cls, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def _is(self, kind, follow):
        node = self._node
        if follow and node.kind() == _LINK:
            try:
                node = _find(self.path, "stat")
            except FileNotFoundError:
                return False
        return node.kind() == kind

    def is_dir(self, *, follow_symlinks=True):
        return self._is(_DIRECTORY, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(_REGULAR, follow_symlinks)

    def is_symlink(self):
        return self._node.kind() == _LINK

    def is_junction(self):
        return False

    def inode(self):
        return self._node.number

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)


class ScandirIterator:
    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        if not self._entries:
            raise StopIteration
        return self._entries.pop()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = []


def scandir(path=None):
    folder = _listed(path, "scandir")
    start = "." if path is None else "" if isinstance(path, int) else _shown(path)
    entries = []
    for name, node in folder.content.items():
        entry = object.__new__(DirEntry)
        entry.name = name.encode() if isinstance(start, bytes) else name
        slash = b"/" if isinstance(start, bytes) else "/"
        entry.path = entry.name if not start else start + (slash[:0] if start.endswith(slash) else slash) + entry.name
        entry._node = node
        entries.append(entry)
    return ScandirIterator(entries[::-1])


def readlink(path, *, dir_fd=None):
    _no_folder(dir_fd, "readlink")
    node = _find(path, "readlink", False)
    _spend("os.readlink")
    if node.kind() != _LINK:
        _fail(22, _shown(path))
    return node.content.encode() if isinstance(_shown(path), bytes) else node.content


# ---- changing folders ----------------------------------------------------------------------------------------------------


def _place(path, function, what="path", *, shown=None):
    # Where something new of this name goes.
    shown = shown or (_shown(path),)
    text = _path(path, function, what)
    folder, name, node = _walk(text.rstrip("/") or text, *shown, follow=False)
    if node is not None:
        _fail(17, *shown)
    _may_change(folder, *shown)
    return folder, name


def mkdir(path, mode=0o777, *, dir_fd=None):
    _no_folder(dir_fd, "mkdir")
    mode = _integer(mode)
    _path(path, "mkdir")
    _spend("os.mkdir")
    folder, name = _place(path, "mkdir")
    folder.content[name] = _Node(_DIRECTORY | mode & 0o777 & ~_umask, {})
    folder.touch()


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _no_folder(dir_fd, "symlink")
    target = _path(src, "symlink", "src")
    _path(dst, "symlink", "dst")
    _spend("os.symlink")
    folder, name = _place(dst, "symlink", "dst", shown=(_shown(src), _shown(dst)))
    folder.content[name] = _Node(_LINK | 0o777, target)
    folder.touch()


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _no_folder(src_dir_fd or dst_dir_fd, "link")
    shown = _shown(src), _shown(dst)
    _spend("os.link")
    node = _walk(_path(src, "link", "src"), *shown, follow=False)[2]
    if node is None:
        _fail(2, *shown)
    if node.kind() == _DIRECTORY:
        _fail(1, *shown)
    folder, name = _place(dst, "link", "dst", shown=shown)
    folder.content[name] = node
    node.links += 1
    node.changed = time_ns()
    folder.touch()


def _removed(path, function):
    # Where the thing at a path is, for taking it away.
    text = _path(path, function)
    _spend("os." + function)
    folder, name, node = _walk(text, _shown(path), follow=False)
    if node is None:
        _fail(2, _shown(path))
    return folder, name, node


def unlink(path, *, dir_fd=None):
    _no_folder(dir_fd, "unlink")
    folder, name, node = _removed(path, "unlink")
    if node.kind() == _DIRECTORY:
        _fail(21, _shown(path))
    _may_change(folder, _shown(path), node=node)
    _drop(folder, name)


def remove(path, *, dir_fd=None):
    _no_folder(dir_fd, "remove")
    folder, name, node = _removed(path, "remove")
    if node.kind() == _DIRECTORY:
        _fail(21, _shown(path))
    _may_change(folder, _shown(path), node=node)
    _drop(folder, name)


def _drop(folder, name):
    node = folder.content.pop(name)
    node.links -= 1
    node.changed = time_ns()
    folder.touch()


def rmdir(path, *, dir_fd=None):
    _no_folder(dir_fd, "rmdir")
    folder, name, node = _removed(path, "rmdir")
    if node.kind() != _DIRECTORY:
        _fail(20, _shown(path))
    if not name:
        _fail(22 if _path(path, "rmdir").endswith(".") and not _path(path, "rmdir").endswith("..") else 39, _shown(path))
    if node.content:
        _fail(39, _shown(path))
    _may_change(folder, _shown(path), node=node)
    _drop(folder, name)


def _contains(outer, inner):
    # Whether a folder is another or has it somewhere within.
    return outer is inner or outer.kind() == _DIRECTORY and any(
        [_contains(node, inner) for node in outer.content.values() if node.kind() == _DIRECTORY])


def _rename(src, dst, function):
    source, target = _path(src, function, "src"), _path(dst, function, "dst")
    shown = _shown(src), _shown(dst)
    _spend("os." + function)
    folder, name, node = _walk(source, *shown, follow=False)
    if node is None:
        _fail(2, *shown)
    other, new, there = _walk(target, *shown, follow=False)
    if not name or not new:
        _fail(16, *shown)
    if there is node:
        return
    is_folder = node.kind() == _DIRECTORY
    if is_folder and _contains(node, other):
        _fail(22, *shown)
    if there is not None:
        if there.kind() == _DIRECTORY:
            if not is_folder:
                _fail(21, *shown)
            if there.content:
                _fail(39, *shown)
        elif is_folder:
            _fail(20, *shown)
    elif target.endswith("/") and not is_folder:
        _fail(20, *shown)
    _may_change(folder, *shown, node=node)
    _may_change(other, *shown, node=there)
    if there is not None:
        _drop(other, new)
    del folder.content[name]
    other.content[new] = node
    node.changed = time_ns()
    folder.touch()
    other.touch()


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _no_folder(src_dir_fd or dst_dir_fd, "rename")
    _rename(src, dst, "rename")


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _no_folder(src_dir_fd or dst_dir_fd, "replace")
    _rename(src, dst, "replace")


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd, "chmod")
    mode = _integer(mode)
    node = _opened(path).node if isinstance(path, int) else _find(path, "chmod", follow_symlinks, " or integer")
    _spend("os.chmod")
    if node.owner != _ME:
        _fail(1, _shown(path) if not isinstance(path, int) else path)
    node.mode = node.kind() | mode & 0o7777
    node.changed = time_ns()


def fchmod(fd, mode):
    chmod(_integer(fd), mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    _no_folder(dir_fd, "utime")
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    node = _opened(path).node if isinstance(path, int) else _find(path, "utime", follow_symlinks, " or integer")
    _spend("os.utime")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple([time * 1_000_000_000 if isinstance(time, int) else int(time * 1e9 // 1) for time in times])
    elif ns is None:
        ns = time_ns(), time_ns()
    elif not isinstance(ns, tuple) or len(ns) != 2:
        raise TypeError("utime: 'ns' must be a tuple of two ints")
    node.accessed, node.modified = ns
    node.changed = time_ns()


# ---- open files ----------------------------------------------------------------------------------------------------------


class _Open:
    # What a descriptor stands for. Copies of a descriptor share it.
    __slots__ = ("node", "flags", "at", "copies", "blocking")

    def __init__(self, node, flags):
        self.node = node
        self.flags = flags
        self.at = 0
        self.copies = 1
        self.blocking = True


class _Pipe:
    # The content of a pipe's node.
    __slots__ = ("data", "readers", "writers", "key")

    def __init__(self):
        self.data = bytearray()
        self.readers = self.writers = 1
        self.key = None

    def wait(self, call):
        # Until the other side has done something.
        import _threads
        if self.key is None:
            self.key = _threads.new_key()
        _threads.park(self.key, None, call)

    def tell(self):
        if self.key is not None:
            import _threads
            _threads.wake(self.key, 1 << 30)


_descriptors = {}
for _number, _flags in ((0, 0), (1, 1), (2, 1)):
    _descriptors[_number] = _Open(_Node(_DEVICE | 0o620, ("stdin", "stdout", "stderr")[_number]), _flags)


def _opened(fd):
    fd = _integer(fd)
    found = _descriptors.get(fd)
    if found is None:
        _fail(9)
    return found


def _new_descriptor(opened, lowest=0):
    while lowest in _descriptors:
        lowest += 1
    _descriptors[lowest] = opened
    return lowest


def open(path, flags, mode=0o777, *, dir_fd=None):
    _no_folder(dir_fd, "open")
    return _open_file(path, flags, mode)


def _open_file(path, flags, mode=0o666):
    text = _path(path, "open")
    shown = _shown(path)
    _spend("open")
    if flags & O_CREAT and text.endswith("/"):
        # A folder cannot be made this way, whether there is something of that name or not.
        _walk(text.rstrip("/") or "/", shown)
        _fail(21, shown)
    folder, name, node = _walk(text, shown, follow=not flags & O_NOFOLLOW)
    writes = flags & 3 != 0
    if node is None:
        if not flags & O_CREAT:
            _fail(2, shown)
        _may_change(folder, shown)
        node = folder.content[name] = _Node(_REGULAR | mode & 0o777 & ~_umask, bytearray())
        folder.touch()
    else:
        if flags & O_CREAT and flags & O_EXCL:
            _fail(17, shown)
        kind = node.kind()
        if kind == _LINK:
            _fail(40, shown)
        if kind == _DIRECTORY and (writes or flags & O_CREAT):
            _fail(21, shown)
        if kind != _DIRECTORY and flags & O_DIRECTORY:
            _fail(20, shown)
        if not node.allows((4, 2, 6)[flags & 3]):
            _fail(13, shown)
        if flags & O_TRUNC and kind == _REGULAR and node.content:
            node.content.clear()
            node.touch()
    return _new_descriptor(_Open(node, flags), 3 if 0 in _descriptors else 0)


def close(fd):
    opened = _opened(fd)
    del _descriptors[_integer(fd)]
    opened.copies -= 1
    if not opened.copies and opened.node.kind() == _PIPE:
        pipe = opened.node.content
        if opened.flags & 3:
            pipe.writers -= 1
        else:
            pipe.readers -= 1
        pipe.tell()


def closerange(fd_low, fd_high, /):
    for fd in sorted(_descriptors):
        if fd_low <= fd < fd_high:
            close(fd)


def dup(fd, /):
    opened = _opened(fd)
    opened.copies += 1
    return _new_descriptor(opened)


def dup2(fd, fd2, inheritable=True):
    opened = _opened(fd)
    if fd != fd2:
        if fd2 in _descriptors:
            close(fd2)
        opened.copies += 1
        _descriptors[fd2] = opened
    return fd2


def pipe():
    return pipe2(0)


def pipe2(flags, /):
    node = _Node(_PIPE | 0o600, _Pipe())
    ends = _Open(node, 0), _Open(node, 1)
    for end in ends:
        end.blocking = not flags & 0o4000
    return tuple([_new_descriptor(end) for end in ends])


def _read_pipe(opened, length):
    pipe = opened.node.content
    while not pipe.data and pipe.writers:
        if not opened.blocking:
            _fail(11)
        pipe.wait("read")
    data = bytes(pipe.data[:length])
    del pipe.data[:length]
    pipe.tell()
    return data


def _write_pipe(opened, data):
    pipe = opened.node.content
    written = 0
    while written < len(data):
        if not pipe.readers:
            _fail(32)
        room = _PIPE_SIZE - len(pipe.data)
        if room > 0:
            pipe.data += data[written:written + room]
            written = min(len(data), written + room)
            pipe.tell()
        elif opened.blocking:
            pipe.wait("write")
        elif written:
            break
        else:
            _fail(11)
    return written


def _standard(number):
    import sys
    return (sys.stdin, sys.__stdout__, sys.__stderr__)[number]


def _read_device(name, length):
    if name == "zero":
        return bytes(length)
    if name == "urandom":
        from os import urandom
        return urandom(length)
    if name == "stdin":
        return _standard(0).readline().encode()[:length]
    return b""


def read(fd, length, /):
    opened = _opened(fd)
    length = _integer(length)
    if length < 0:
        _fail(22)
    if opened.flags & 3 == 1:
        _fail(9)
    node = opened.node
    kind = node.mode & _TYPE
    if kind == _REGULAR:
        _spend("read", max(0, min(length, len(node.content) - opened.at)))
        data = bytes(node.content[opened.at:opened.at + length])
        opened.at += len(data)
        node.accessed = time_ns()
        return data
    if kind == _DIRECTORY:
        _fail(21)
    return _read_pipe(opened, length) if kind == _PIPE else _read_device(node.content, length)


def _read_all(fd):
    # All that is left of a file, for which one call is enough.
    opened = _opened(fd)
    if opened.node.mode & _TYPE == _REGULAR:
        return read(fd, max(0, len(opened.node.content) - opened.at))
    parts = []
    while part := read(fd, _PIPE_SIZE):
        parts.append(part)
    return b"".join(parts)


def write(fd, data, /):
    opened = _opened(fd)
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    if not opened.flags & 3:
        _fail(9)
    node = opened.node
    kind = node.mode & _TYPE
    if kind == _REGULAR:
        _spend("write", len(data))
        if opened.flags & O_APPEND:
            opened.at = len(node.content)
        _store(node, opened.at, data)
        opened.at += len(data)
        return len(data)
    if kind == _PIPE:
        return _write_pipe(opened, data)
    if node.content in ("stdout", "stderr"):
        _standard(1 + (node.content == "stderr")).write(data.decode("utf-8", "backslashreplace"))
    return len(data)


def _store(node, at, data):
    if at > len(node.content):
        node.content += bytes(at - len(node.content))
    node.content[at:at + len(data)] = data
    node.touch()


def pread(fd, length, offset, /):
    opened = _opened(fd)
    before, opened.at = opened.at, offset
    try:
        return read(fd, length)
    finally:
        opened.at = before


def pwrite(fd, data, offset, /):
    opened = _opened(fd)
    before, opened.at = opened.at, offset
    try:
        return write(fd, data)
    finally:
        opened.at = before


def lseek(fd, position, whence, /):
    opened = _opened(fd)
    position = _integer(position)
    if opened.node.kind() not in (_REGULAR, _DIRECTORY):
        _fail(29)
    if whence not in (0, 1, 2):
        _fail(22)
    at = position + (0, opened.at, opened.node.size())[whence]
    if at < 0:
        _fail(22)
    opened.at = at
    return at


def _cut(node, length):
    if length < len(node.content):
        del node.content[length:]
    else:
        node.content += bytes(length - len(node.content))
    node.touch()


def ftruncate(fd, length, /):
    opened = _opened(fd)
    if length < 0 or not opened.flags & 3 or opened.node.kind() != _REGULAR:
        _fail(22)
    _spend("os.ftruncate")
    _cut(opened.node, _integer(length))


def truncate(path, length):
    if isinstance(path, int):
        return ftruncate(path, length)
    node = _find(path, "truncate", also=" or integer")
    _spend("os.truncate")
    if node.kind() == _DIRECTORY:
        _fail(21, _shown(path))
    if length < 0:
        _fail(22, _shown(path))
    if not node.allows(2):
        _fail(13, _shown(path))
    _cut(node, _integer(length))


def fsync(fd):
    if _opened(fd).node.kind() != _REGULAR:
        _fail(22)
    _spend("os.fsync")


def fdatasync(fd):
    fsync(fd)


def sync():
    pass


def isatty(fd, /):
    return False


def get_blocking(fd, /):
    return _opened(fd).blocking


def set_blocking(fd, blocking, /):
    _opened(fd).blocking = bool(blocking)


def get_inheritable(fd, /):
    _opened(fd)
    return _integer(fd) < 3


def set_inheritable(fd, inheritable, /):
    # Nothing is ever inherited here: there is one process.
    _opened(fd)


def device_encoding(fd):
    _opened(fd)
    return None


_where = [_root]
_furnish()


def _enter_home():
    global _where
    import os.path
    _where = _stack_of(os.path._cwd, os.path._cwd)


_enter_home()
