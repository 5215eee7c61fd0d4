"""errno: numbers by name and names by number, and the exceptions that numbers choose."""

import errno
import os

print(errno.ENOENT, errno.EACCES, errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[errno.EAGAIN], len(errno.errorcode))
for name in ("EPERM", "ENOENT", "EINTR", "EEXIST", "ENOTDIR", "EISDIR", "EPIPE", "ECONNRESET", "ETIMEDOUT", "ENOSPC", "ELOOP"):
    number = getattr(errno, name)
    error = OSError(number, os.strerror(number), "file")
    print(name, number, type(error).__name__, error)
try:
    open("no-such-file")
except OSError as error:
    print(error.errno == errno.ENOENT, errno.errorcode[error.errno])
