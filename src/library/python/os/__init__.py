# The machine that a program runs on: an environment, one process, and files in memory.

from _threads import process as _process
from os import path
from os.path import altsep, curdir, defpath, devnull, extsep, fspath, pardir, pathsep, sep

__refused__ = (
    "CLD_CONTINUED", "CLD_DUMPED", "CLD_EXITED", "CLD_KILLED", "CLD_STOPPED", "CLD_TRAPPED", "CLONE_FILES",
    "CLONE_FS", "CLONE_NEWCGROUP", "CLONE_NEWIPC", "CLONE_NEWNET", "CLONE_NEWNS", "CLONE_NEWPID", "CLONE_NEWTIME",
    "CLONE_NEWUSER", "CLONE_NEWUTS", "CLONE_SIGHAND", "CLONE_SYSVSEM", "CLONE_THREAD", "CLONE_VM", "EFD_CLOEXEC",
    "EFD_NONBLOCK", "EFD_SEMAPHORE", "F_LOCK", "F_TEST", "F_TLOCK", "F_ULOCK", "GRND_NONBLOCK", "GRND_RANDOM",
    "MFD_ALLOW_SEALING", "MFD_CLOEXEC", "MFD_HUGETLB", "MFD_HUGE_16GB", "MFD_HUGE_16MB", "MFD_HUGE_1GB",
    "MFD_HUGE_1MB", "MFD_HUGE_256MB", "MFD_HUGE_2GB", "MFD_HUGE_2MB", "MFD_HUGE_32MB", "MFD_HUGE_512KB",
    "MFD_HUGE_512MB", "MFD_HUGE_64KB", "MFD_HUGE_8MB", "MFD_HUGE_MASK", "MFD_HUGE_SHIFT", "NGROUPS_MAX",
    "POSIX_FADV_DONTNEED", "POSIX_FADV_NOREUSE", "POSIX_FADV_NORMAL", "POSIX_FADV_RANDOM", "POSIX_FADV_SEQUENTIAL",
    "POSIX_FADV_WILLNEED", "POSIX_SPAWN_CLOSE", "POSIX_SPAWN_CLOSEFROM", "POSIX_SPAWN_DUP2", "POSIX_SPAWN_OPEN",
    "PRIO_PGRP", "PRIO_PROCESS", "PRIO_USER", "P_ALL", "P_NOWAIT", "P_NOWAITO", "P_PGID", "P_PID", "P_PIDFD",
    "P_WAIT", "RTLD_DEEPBIND", "RTLD_GLOBAL", "RTLD_LAZY", "RTLD_LOCAL", "RTLD_NODELETE", "RTLD_NOLOAD", "RTLD_NOW",
    "RWF_APPEND", "RWF_DSYNC", "RWF_HIPRI", "RWF_NOWAIT", "RWF_SYNC", "SCHED_BATCH", "SCHED_FIFO", "SCHED_IDLE",
    "SCHED_OTHER", "SCHED_RESET_ON_FORK", "SCHED_RR", "SEEK_DATA", "SEEK_HOLE", "SPLICE_F_MORE", "SPLICE_F_MOVE",
    "SPLICE_F_NONBLOCK", "ST_APPEND", "ST_MANDLOCK", "ST_NOATIME", "ST_NODEV", "ST_NODIRATIME", "ST_NOEXEC",
    "ST_NOSUID", "ST_RDONLY", "ST_RELATIME", "ST_SYNCHRONOUS", "ST_WRITE", "TFD_CLOEXEC", "TFD_NONBLOCK",
    "TFD_TIMER_ABSTIME", "TFD_TIMER_CANCEL_ON_SET", "WCONTINUED", "WCOREDUMP", "WEXITED", "WEXITSTATUS",
    "WIFCONTINUED", "WIFEXITED", "WIFSIGNALED", "WIFSTOPPED", "WNOHANG", "WNOWAIT", "WSTOPPED", "WSTOPSIG",
    "WTERMSIG", "WUNTRACED", "XATTR_CREATE", "XATTR_REPLACE", "XATTR_SIZE_MAX", "chown", "chroot", "confstr",
    "confstr_names", "copy_file_range", "ctermid", "eventfd", "eventfd_read", "eventfd_write", "execl", "execle",
    "execlp", "execlpe", "execv", "execve", "execvp", "execvpe", "fchown", "fork", "forkpty", "fpathconf", "fstatvfs",
    "fwalk", "getgrouplist", "getgroups", "getloadavg", "getpgid", "getpgrp", "getpriority", "getrandom", "getresgid",
    "getresuid", "getsid", "getxattr", "grantpt", "initgroups", "killpg", "lchown", "listxattr", "lockf",
    "login_tty", "major", "makedev", "memfd_create", "minor", "mkfifo", "mknod", "nice", "openpty", "pathconf",
    "pathconf_names", "pidfd_open", "popen", "posix_fadvise", "posix_fallocate", "posix_openpt", "posix_spawn",
    "posix_spawnp", "preadv", "ptsname", "pwritev", "readv", "register_at_fork", "removexattr",
    "sched_get_priority_max", "sched_get_priority_min", "sched_getaffinity", "sched_getparam", "sched_getscheduler",
    "sched_param", "sched_rr_get_interval", "sched_setaffinity", "sched_setparam", "sched_setscheduler",
    "sched_yield", "sendfile", "setegid", "seteuid", "setgid", "setgroups", "setns", "setpgid", "setpgrp",
    "setpriority", "setregid", "setresgid", "setresuid", "setreuid", "setsid", "setuid", "setxattr", "spawnl",
    "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve", "spawnvp", "spawnvpe", "splice", "statvfs",
    "statvfs_result", "sysconf", "sysconf_names", "system", "tcgetpgrp", "tcsetpgrp", "timerfd_create",
    "timerfd_gettime", "timerfd_gettime_ns", "timerfd_settime", "timerfd_settime_ns", "times", "times_result",
    "ttyname", "unlockpt", "unshare", "wait", "wait3", "wait4", "waitid", "waitid_result", "waitpid",
    "waitstatus_to_exitcode", "writev",
)

# What the file system does. It is loaded with the first of them that a program asks for.
_CALLS = (
    "DirEntry", "access", "chdir", "chmod", "close", "closerange", "device_encoding", "dup", "dup2", "fchdir",
    "fchmod", "fdatasync", "fstat", "fsync", "ftruncate", "get_blocking", "get_inheritable", "isatty",
    "link", "listdir", "lseek", "lstat", "mkdir", "open", "pipe", "pipe2", "pread", "pwrite", "read", "readlink",
    "remove", "rename", "replace", "rmdir", "scandir", "set_blocking", "set_inheritable", "stat", "stat_result", "strerror",
    "symlink", "sync", "truncate", "umask", "unlink", "utime", "write",
)


def __getattr__(name):
    if name not in _CALLS:
        raise AttributeError(f"module 'os' has no attribute '{name}'")
    import posix
    for call in _CALLS:
        globals()[call] = getattr(posix, call)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_CALLS})


name = "posix"
linesep = "\n"
error = OSError
supports_bytes_environ = True
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
globals().update({
    "EX_CANTCREAT": 73, "EX_CONFIG": 78, "EX_DATAERR": 65, "EX_IOERR": 74, "EX_NOHOST": 68, "EX_NOINPUT": 66,
    "EX_NOPERM": 77, "EX_NOUSER": 67, "EX_OK": 0, "EX_OSERR": 71, "EX_OSFILE": 72, "EX_PROTOCOL": 76, "EX_SOFTWARE":
    70, "EX_TEMPFAIL": 75, "EX_UNAVAILABLE": 69, "EX_USAGE": 64, "O_ACCMODE": 3, "O_APPEND": 1024, "O_ASYNC": 8192,
    "O_CLOEXEC": 524288, "O_CREAT": 64, "O_DIRECT": 16384, "O_DIRECTORY": 65536, "O_DSYNC": 4096, "O_EXCL": 128,
    "O_FSYNC": 1052672, "O_LARGEFILE": 0, "O_NDELAY": 2048, "O_NOATIME": 262144, "O_NOCTTY": 256, "O_NOFOLLOW":
    131072, "O_NONBLOCK": 2048, "O_PATH": 2097152, "O_RDONLY": 0, "O_RDWR": 2, "O_RSYNC": 1052672, "O_SYNC":
    1052672, "O_TMPFILE": 4259840, "O_TRUNC": 512, "O_WRONLY": 1,
})


class _Protocol(type):
    # Whatever has the method is a path.
    def __subclasscheck__(cls, other):
        return hasattr(other, "__fspath__") if cls is PathLike else type.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        return issubclass(type(instance), cls)


class PathLike(metaclass=_Protocol):
    def __fspath__(self):
        raise NotImplementedError

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _Environ:
    # Texts by name. What a program puts here it finds here.

    def __init__(self, values):
        self._data = values

    def _check(self, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        return self._data[self._check(key)]

    def __setitem__(self, key, value):
        self._data[self._check(key)] = self._check(value)

    def __delitem__(self, key):
        del self._data[self._check(key)]

    def __contains__(self, key):
        return self._check(key) in self._data

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f"environ({self._data!r})"

    def __eq__(self, other):
        return dict(self) == (dict(other) if isinstance(other, _Environ) else other)

    def __or__(self, other):
        return dict(self) | dict(other)

    def __ror__(self, other):
        return dict(other) | dict(self)

    def __ior__(self, other):
        self.update(other)
        return self

    def get(self, key, default=None):
        return self._data.get(self._check(key), default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        return self._data.pop(self._check(key), *default)

    def popitem(self):
        return self._data.popitem()

    def clear(self):
        self._data.clear()

    def update(self, other=(), /, **names):
        for key, value in {**dict(other), **names}.items():
            self[key] = value

    def copy(self):
        return dict(self)


_Environ.__name__ = _Environ.__qualname__ = "_Environ"
environ = _Environ({
    "PATH": "/usr/bin:/bin", "HOME": "/home/user", "USER": "user", "LANG": "C.UTF-8", "PWD": path._cwd, "SHELL": "/bin/sh",
})


class _BytesEnviron:
    # The same as bytes.

    def __getitem__(self, key):
        return environ[key.decode()].encode()

    def __setitem__(self, key, value):
        environ[key.decode()] = value.decode()

    def __delitem__(self, key):
        del environ[key.decode()]

    def __contains__(self, key):
        return key.decode() in environ

    def __iter__(self):
        return iter([key.encode() for key in environ])

    def __len__(self):
        return len(environ)

    def __repr__(self):
        return f"environ({dict(self.items())!r})"

    def keys(self):
        return list(self)

    def values(self):
        return [value.encode() for value in environ.values()]

    def items(self):
        return [(key, self[key]) for key in self]

    def get(self, key, default=None):
        return self[key] if key in self else default


environb = _BytesEnviron()


def getenvb(key, default=None):
    return environb.get(key, default)


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ._check(name)
    environ._check(value)


def unsetenv(name, /):
    environ._check(name)


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def kill(pid, signal, /):
    if pid != getpid():
        raise ProcessLookupError(3, "No such process")
    if signal:
        import signal as signals
        signals.raise_signal(signal)


def _pid_of(process):
    return 1000 + process


def getpid():
    return _pid_of(_process())


def getppid():
    if not _process():
        return 1
    import sys
    processes = sys.modules.get("_processes")
    if processes is not None and getpid() in processes.processes:
        return 1000 + processes.processes[getpid()].parent
    from multiprocessing.process import current_process
    return current_process()._parent_pid


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return environ.get("USER", "user")


def getcwd():
    return path._cwd


def getcwdb():
    return path._cwd.encode()


def cpu_count():
    return 4


process_cpu_count = cpu_count


def _exit(status):
    import _threads
    if _threads.process():
        raise NotImplementedError("os._exit() of a child process is not simulated by Loopscope: use sys.exit()")
    _threads.exit_process(status)


def abort():
    raise NotImplementedError("os.abort() is not simulated by Loopscope: use sys.exit()")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


class uname_result(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        names = ("sysname", "nodename", "release", "version", "machine")
        return f"posix.uname_result({', '.join([f'{name}={value!r}' for name, value in zip(names, self)])})"


def uname():
    return uname_result(("Linux", "loopscope", "6.0.0", "#1", "x86_64"))


def urandom(size, /):
    # Nothing here is by chance: the bytes are those of a generator of their own, the same in each run.
    global _entropy
    if _entropy is None:
        from random import Random
        _entropy = Random(0)
    return _entropy.randbytes(size)


_entropy = None


# ---- on files ------------------------------------------------------------------------------------------------------------

TMP_MAX = 238328


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def makedirs(name, mode=0o777, exist_ok=False):
    import posix
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        here = path._as(tail, curdir)
        if tail == here:
            return
    try:
        posix.mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def _remove_empty(name):
    # The folder and those above it, as long as they are empty.
    import posix
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            posix.rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def removedirs(name):
    import posix
    posix.rmdir(name)
    _remove_empty(name)


def renames(old, new):
    import posix
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    posix.rename(old, new)
    if path.split(old)[0]:
        _remove_empty(old)


def walk(top, topdown=True, onerror=None, followlinks=False):
    import posix
    pending = [fspath(top)]
    while pending:
        top = pending.pop()
        if isinstance(top, tuple):
            yield top
            continue
        folders, files = [], []
        try:
            entries = list(posix.scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            (folders if is_folder else files).append(entry.name)
        if topdown:
            # The program may take folders out of the list, or put them into another order.
            yield top, folders, files
        else:
            pending.append((top, folders, files))
        for name in folders[::-1]:
            inner = path.join(top, name)
            if followlinks or not path.islink(inner):
                pending.append(inner)
