# Paths as texts, and questions about what is there. The file system is loaded with the first of these.

import _sys

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


# The folder that the program is in: the one of its file. Whoever changes it leaves it here.
_cwd = getattr(_sys.modules.get("__main__"), "__file__", "/home/user/").rpartition("/")[0] or "/"


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    answer = method(path)
    if not isinstance(answer, (str, bytes)):
        raise TypeError(
            f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(answer).__name__}")
    return answer


def _as(path, text):
    # A constant of the path's own kind.
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return fspath(s)


def isabs(s):
    s = fspath(s)
    return s.startswith(_as(s, "/"))


def join(a, *p):
    path = fspath(a)
    slash = _as(path, "/")
    for part in map(fspath, p):
        if type(part) is not type(path):
            if isinstance(part, (str, bytes)) and isinstance(path, (str, bytes)):
                raise TypeError("Can't mix strings and bytes in path components") from None
        if part.startswith(slash) or not path:
            path = part
        else:
            path += part if path.endswith(slash) else slash + part
    return path


def split(p):
    p = fspath(p)
    slash = _as(p, "/")
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    return head.rstrip(slash) or head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = fspath(p)
    dot = _as(p, ".")
    start = p.rfind(_as(p, "/")) + 1
    at = p.rfind(dot)
    # Leading dots begin no extension.
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = fspath(p)
    return p[:0], p


def splitroot(p):
    p = fspath(p)
    slash = _as(p, "/")
    count = len(p) - len(p.lstrip(slash))
    # Two slashes are a root of their own; more are one.
    root = 2 if count == 2 else min(count, 1)
    return p[:0], p[:root], p[root:]


def normpath(path):
    path = fspath(path)
    slash, dot, dots = _as(path, "/"), _as(path, "."), _as(path, "..")
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not root and not parts) or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = fspath(path)
    if not isabs(path):
        path = join(_as(path, _cwd), path)
    return normpath(path)


def relpath(path, start=None):
    path = fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _as(path, "/")
    start = abspath(_as(path, ".") if start is None else start)
    here = [part for part in start.split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return slash.join([_as(path, "..")] * (len(here) - same) + there[same:]) or _as(path, ".")


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    low, high = min(m), max(m)
    for at, item in enumerate(low):
        if item != high[at]:
            return low[:at]
    return low


def commonpath(paths):
    paths = tuple(map(fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot = _as(paths[0], "/"), _as(paths[0], ".")
    if len({path.startswith(slash) for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if paths[0].startswith(slash) else slash[:0]) + slash.join(commonprefix(split))


def expanduser(path):
    path = fspath(path)
    if path == "~" or path.startswith("~/"):
        import os
        return (os.environ.get("HOME", "/home/user").rstrip("/") + path[1:]) or "/"
    return path


def expandvars(path):
    import os
    path = fspath(path)
    if not isinstance(path, str):
        raise NotImplementedError("os.path.expandvars() of bytes is not simulated by Loopscope")
    at = path.find("$")
    while at >= 0:
        braced = path[at + 1:at + 2] == "{"
        end = start = at + 1 + braced
        if braced:
            end = path.find("}", start)
        else:
            while end < len(path) and (path[end] == "_" or path[end].isascii() and path[end].isalnum()):
                end += 1
        value = os.environ.get(path[start:end]) if end > start else None
        if value is None:
            at = path.find("$", at + 1)
        else:
            path = path[:at] + value + path[end + braced:]
            at = path.find("$", at + len(value))
    return path


# ---- questions -----------------------------------------------------------------------------------------------------------


def _stat(path):
    import posix
    return posix.stat(path)


def _lstat(path):
    import posix
    return posix.lstat(path)


def _mode(path, look=_stat):
    # What the mode says of the kind of file, 0 where there is none.
    try:
        return look(path).st_mode & 0o170000
    except (OSError, ValueError):
        return 0


def exists(path):
    return _mode(path) != 0


def lexists(path):
    return _mode(path, _lstat) != 0


def isfile(path):
    return _mode(path) == 0o100000


def isdir(s):
    return _mode(s) == 0o040000


def islink(path):
    return _mode(path, _lstat) == 0o120000


def isjunction(path):
    fspath(path)
    return False


def isdevdrive(path):
    fspath(path)
    return False


def ismount(path):
    path = fspath(path)
    return _mode(path) == 0o040000 and realpath(path) == _as(path, "/")


def getsize(filename):
    return _stat(filename).st_size


def getmtime(filename):
    return _stat(filename).st_mtime


def getatime(filename):
    return _stat(filename).st_atime


def getctime(filename):
    return _stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_stat(f1), _stat(f2))


def sameopenfile(fp1, fp2):
    import posix
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def realpath(filename, *, strict=False):
    import posix
    filename = fspath(filename)
    slash, dots = _as(filename, "/"), _as(filename, "..")
    done = slash if isabs(filename) else _as(filename, _cwd)
    pending = [part for part in filename.split(slash) if part and part != _as(filename, ".")][::-1]
    hops = 0
    while pending:
        part = pending.pop()
        if part == dots:
            done = dirname(done)
            continue
        path = join(done, part)
        try:
            is_link = posix.lstat(path).st_mode & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            done = path
            continue
        hops += 1
        if hops > 40:
            # A ring of links leads nowhere.
            if strict:
                posix.stat(path)
            return join(path, *pending[::-1])
        target = posix.readlink(path)
        if isabs(target):
            done = slash
        pending += [part for part in target.split(slash) if part and part != _as(filename, ".")][::-1]
    return done
