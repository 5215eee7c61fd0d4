# Paths as texts. What asks the file system is refused, since there are no files.

__refused__ = (
    "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink", "ismount", "lexists", "realpath",
    "samefile", "sameopenfile", "samestat", "isdevdrive", "isjunction",
)

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


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
        path = join(_as(path, "/home/user"), path)
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
