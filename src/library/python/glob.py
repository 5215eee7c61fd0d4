# Files whose paths match a pattern.

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = re.compile("([*?[])")
_magic_bytes = re.compile(b"([*?[])")


def has_magic(s):
    return (_magic_bytes if isinstance(s, bytes) else _magic).search(s) is not None


def escape(pathname):
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + _magic_bytes.sub(rb"[\1]", pathname)
    return drive + _magic.sub(r"[\1]", pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(
        pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if dir_fd is not None:
        raise NotImplementedError("glob(dir_fd=...) is not simulated by Loopscope")
    root = pathname[:0] if root_dir is None else os.fspath(root_dir)
    search = _Search(recursive, include_hidden, isinstance(pathname, bytes))
    found = search.paths(root, pathname, False)
    for path in found:
        # `**` alone also finds the folder where it began, which has no name.
        if path:
            yield path


class _Search:
    def __init__(self, recursive, hidden, as_bytes):
        self.recursive = recursive
        self.hidden = hidden
        self.two_stars = b"**" if as_bytes else "**"
        self.dot = b"." if as_bytes else "."

    def paths(self, root, pathname, only_folders):
        folder, name = os.path.split(pathname)
        if not has_magic(pathname):
            there = os.path.join(root, pathname)
            if name and os.path.lexists(there) or not name and os.path.isdir(os.path.join(root, folder)):
                yield pathname
            return
        many = self.recursive and name == self.two_stars
        if not folder:
            yield from self.below(root, name, only_folders) if many else self.named(root, name, only_folders)
            return
        folders = self.paths(root, folder, True) if folder != pathname and has_magic(folder) else [folder]
        for folder in folders:
            here = os.path.join(root, folder)
            if not has_magic(name):
                if not name and os.path.isdir(here) or name and os.path.lexists(os.path.join(here, name)):
                    yield os.path.join(folder, name)
                continue
            names = self.below(here, name, only_folders) if many else self.named(here, name, only_folders)
            for found in names:
                yield os.path.join(folder, found)

    def entries(self, folder, only_folders):
        empty = self.dot[:0]
        try:
            with os.scandir(folder or (empty + self.dot)) as entries:
                return [entry.name for entry in entries if not only_folders or entry.is_dir()]
        except OSError:
            return []

    def named(self, folder, pattern, only_folders):
        names = self.entries(folder, only_folders)
        if not self.hidden and not pattern.startswith(self.dot):
            names = [name for name in names if not name.startswith(self.dot)]
        return fnmatch.filter(names, pattern)

    def below(self, folder, pattern, only_folders):
        # Everything within, at any depth, and the folder itself under no name.
        if not folder or os.path.isdir(folder):
            yield pattern[:0]
        yield from self.within(folder, only_folders)

    def within(self, folder, only_folders):
        for name in self.entries(folder, only_folders):
            if not self.hidden and name.startswith(self.dot):
                continue
            yield name
            path = os.path.join(folder, name) if folder else name
            for inner in self.within(path, only_folders):
                yield os.path.join(name, inner)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    seps = seps or (os.path.sep, os.path.altsep) if os.path.altsep else seps or os.path.sep
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    one = f"(?:(?!\\.){not_sep}+)" if not include_hidden else f"{not_sep}+"
    some = f"(?:.+{any_sep})?" if include_hidden else f"(?:(?:(?!\\.){not_sep}+{any_sep})*)"
    rest = ".*" if include_hidden else f"{some}(?:{one})?"
    text = ""
    parts = re.split(any_sep, pat)
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        if part == "*":
            text += one if last else one + any_sep
        elif recursive and part == "**":
            if last:
                text += rest
            elif parts[index + 1] != "**":
                text += some
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    text += r"(?!\.)"
                inner = fnmatch.translate(part)[4:-3]
                text += inner.replace(".*", f"{not_sep}*").replace("(?>.*?", f"(?>{not_sep}*?")
            if not last:
                text += any_sep
    return rf"(?s:{text})\Z"
