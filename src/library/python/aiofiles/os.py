# Calls of the system, made in a thread.

import os

from aiofiles import ospath as path
from aiofiles.ospath import wrap

__all__ = [
    "path", "stat", "rename", "renames", "replace", "remove", "unlink", "mkdir", "makedirs", "rmdir", "removedirs",
    "symlink", "readlink", "listdir", "scandir", "access", "wrap", "getcwd", "link", "sendfile", "statvfs",
]

__refused__ = ("sendfile", "statvfs")

access = wrap(os.access)
getcwd = wrap(os.getcwd)
link = wrap(os.link)
listdir = wrap(os.listdir)
makedirs = wrap(os.makedirs)
mkdir = wrap(os.mkdir)
readlink = wrap(os.readlink)
remove = wrap(os.remove)
removedirs = wrap(os.removedirs)
rename = wrap(os.rename)
renames = wrap(os.renames)
replace = wrap(os.replace)
rmdir = wrap(os.rmdir)
scandir = wrap(os.scandir)
stat = wrap(os.stat)
symlink = wrap(os.symlink)
unlink = wrap(os.unlink)
