# What a program sees of the interpreter. Loopscope is one version of Python on one machine, always the same; what
# only the machine knows comes from `_sys`.

import _sys
from _sys import (
    _get_hooks, _getframe, _set_hooks, exc_info, exception, getrecursionlimit, intern, modules, stderr, stdout,
)

__refused__ = (
    "activate_stack_trampoline", "addaudithook", "audit", "breakpointhook", "call_tracing",
    "deactivate_stack_trampoline", "getallocatedblocks", "getdlopenflags", "getprofile", "getrefcount", "getsizeof",
    "gettrace", "getunicodeinternedsize", "meta_path", "path_hooks", "path_importer_cache", "setdlopenflags",
    "setprofile", "settrace", "_current_frames", "_current_exceptions", "_xoptions",
)


def _record(name, fields, closed=True, module="sys."):
    # A tuple with names, as CPython makes them in C: its names cannot be bound anew.
    full = module + name
    names = tuple(fields)

    def create(cls, *sequence):
        if closed:
            raise TypeError(f"cannot create '{full}' instances")
        if not sequence:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        [sequence] = sequence
        items = tuple(sequence)
        if len(items) != len(names):
            raise TypeError(f"{full}() takes a {len(names)}-sequence ({len(items)}-sequence given)")
        return tuple.__new__(cls, items)

    def show(self):
        return f"{full}({', '.join([f'{name}={value!r}' for name, value in zip(names, self)])})"

    def refuse(self, name, value=None):
        if name in names:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'{full}' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def reduce(self):
        return type(self), (tuple(self), {})

    namespace = {
        "__new__": create, "__repr__": show, "__setattr__": refuse, "__delattr__": refuse, "__reduce__": reduce,
        "__module__": "sys", "__slots__": (), "__match_args__": names, "n_fields": len(names),
        "n_sequence_fields": len(names), "n_unnamed_fields": 0,
    }
    for index, field in enumerate(names):
        namespace[field] = property(lambda self, index=index: self[index])
    return tuple.__new__(type(name, (tuple,), namespace), fields.values())


class _Namespace:
    def __init__(self, **names):
        self.__dict__.update(names)

    def __repr__(self):
        return f"namespace({', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"


_Namespace.__name__ = _Namespace.__qualname__ = "SimpleNamespace"
_Namespace.__module__ = "types"

platform = "linux"
version = "3.13.0 (main, Loopscope) [Rust]"
version_info = _record("version_info", {"major": 3, "minor": 13, "micro": 0, "releaselevel": "final", "serial": 0})
hexversion = 0x030D00F0
api_version = 1013
implementation = _Namespace(
    name="cpython", cache_tag="cpython-313", version=version_info, hexversion=hexversion, _multiarch="x86_64-linux-gnu"
)
flags = _record("flags", {
    "debug": 0, "inspect": 0, "interactive": 0, "optimize": 0, "dont_write_bytecode": 1, "no_user_site": 0,
    "no_site": 0, "ignore_environment": 0, "verbose": 0, "bytes_warning": 0, "quiet": 0, "hash_randomization": 1,
    "isolated": 0, "dev_mode": False, "utf8_mode": 0, "warn_default_encoding": 0, "safe_path": False,
    "int_max_str_digits": 4300,
})
float_info = _record("float_info", {
    "max": 1.7976931348623157e308, "max_exp": 1024, "max_10_exp": 308, "min": 2.2250738585072014e-308,
    "min_exp": -1021, "min_10_exp": -307, "dig": 15, "mant_dig": 53, "epsilon": 2.220446049250313e-16, "radix": 2,
    "rounds": 1,
}, False)
int_info = _record("int_info", {
    "bits_per_digit": 30, "sizeof_digit": 4, "default_max_str_digits": 4300, "str_digits_check_threshold": 640,
}, False)
hash_info = _record("hash_info", {
    "width": 64, "modulus": (1 << 61) - 1, "inf": 314159, "nan": 0, "imag": 1000003, "algorithm": "siphash13",
    "hash_bits": 64, "seed_bits": 128, "cutoff": 0,
}, False)
thread_info = _record("thread_info", {"name": "pthread", "lock": "semaphore", "version": "NPTL 2.36"}, False)
float_repr_style = "short"
byteorder = "little"
maxsize = (1 << 63) - 1
maxunicode = 0x10FFFF
abiflags = ""
platlibdir = "lib"
copyright = "Loopscope runs programs as CPython 3.13 does; Python is a trademark of the Python Software Foundation."
prefix = base_prefix = exec_prefix = base_exec_prefix = "/usr"
executable = "/usr/bin/python3"
pycache_prefix = None
dont_write_bytecode = True
warnoptions = []
_file = getattr(modules.get("__main__"), "__file__", None) or ""
argv = [_file.removeprefix("/home/user/")]
orig_argv = [executable] + argv
path = [_file.rpartition("/")[0], "/usr/lib/python3.13"]
stdlib_module_names = frozenset(_sys._standard_modules().split())
builtin_module_names = (
    "_abc", "_ast", "_codecs", "_collections", "_functools", "_imp", "_io", "_locale", "_operator", "_signal", "_sre",
    "_stat", "_string", "_suggestions", "_symtable", "_sysconfig", "_thread", "_tokenize", "_tracemalloc", "_typing",
    "_warnings", "_weakref", "atexit", "builtins", "errno", "faulthandler", "gc", "itertools", "marshal", "posix",
    "pwd", "sys", "time",
)


class _Stdin:
    # Reading waits for a line just as `input` does.
    name = "<stdin>"
    mode = "r"
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    line_buffering = False

    def __init__(self):
        self.closed = False
        self._rest = ""

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readline(self, size=-1, /):
        self._check()
        line = self._rest
        if not line:
            try:
                line = _sys._read_line() + "\n"
            except EOFError:
                return ""
        end = len(line) if size < 0 else size
        self._rest = line[end:]
        return line[:end]

    def read(self, size=-1, /):
        self._check()
        wanted = maxsize if size is None or size < 0 else size
        text = ""
        while len(text) < wanted:
            part = self.readline(wanted - len(text))
            if not part:
                break
            text += part
        return text

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def reconfigure(self, **options):
        self._check()

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        return False

    def fileno(self):
        return 0


_Stdin.__name__ = _Stdin.__qualname__ = "TextIOWrapper"
_Stdin.__module__ = "_io"
stdin = _Stdin()
__stdin__ = _own_stdin = stdin
__stdout__ = stdout
__stderr__ = stderr


def exit(*status):
    if len(status) > 1:
        raise TypeError(f"exit expected at most 1 argument, got {len(status)}")
    [status] = status or (None,)
    # As where C code raises an exception by its class and a value: None is no argument, a tuple is all arguments.
    raise SystemExit(*(() if status is None else status if isinstance(status, tuple) else (status,)))


def setrecursionlimit(limit, /):
    # The check is there for what is no integer.
    if _index(limit) < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _sys._set_recursion_limit(limit)


def _index(number):
    return number.__index__() if hasattr(number, "__index__") else range(number)


_hooks = _record("asyncgen_hooks", {"firstiter": None, "finalizer": None}, False, "")
_asyncgen_hooks = type(_hooks)
_unchanged = object()


def get_asyncgen_hooks():
    return _asyncgen_hooks(_get_hooks())


def set_asyncgen_hooks(firstiter=_unchanged, finalizer=_unchanged):
    hooks = list(_get_hooks())
    for index, (name, hook) in enumerate((("firstiter", firstiter), ("finalizer", finalizer))):
        if hook is not _unchanged:
            if hook is not None and not callable(hook):
                raise TypeError(f"callable {name} expected, got {type(hook).__name__}")
            hooks[index] = hook
    _set_hooks(*hooks)


def displayhook(*object):
    if len(object) != 1:
        raise TypeError(f"sys.displayhook() takes exactly one argument ({len(object)} given)")
    [object] = object
    if object is not None:
        import builtins
        builtins._ = None
        stdout.write(repr(object) + "\n")
        builtins._ = object


def excepthook(*information):
    if len(information) != 3:
        raise TypeError(f"excepthook expected 3 arguments, got {len(information)}")
    exctype, value, traceback = information
    if isinstance(value, BaseException):
        _to_stderr(_sys._format_exception(value.with_traceback(traceback), True))


def _to_stderr(text):
    # What the machine has to say, where the program has another stream for it.
    stream = modules["sys"].stderr
    if stream is not None:
        stream.write(text)
        if hasattr(stream, "flush"):
            stream.flush()


def unraisablehook(unraisable, /):
    _sys._print_unraisable(unraisable.exc_value, unraisable.object)


UnraisableHookArgs = type(_record("UnraisableHookArgs", {
    "exc_type": None, "exc_value": None, "exc_traceback": None, "err_msg": None, "object": None,
}, False, ""))


def _call_unraisablehook(hook, error, object):
    hook(UnraisableHookArgs((type(error), error, error.__traceback__, None, object)))


def _ignore(error, object):
    # What dies tells of an error, and goes on. None of the frames that it passed through are CPython's.
    _sys._print_ignored(error.with_traceback(None), object)


__excepthook__ = excepthook
__displayhook__ = displayhook
__unraisablehook__ = unraisablehook

_switch_interval = 0.005
_digits = 4300


def getswitchinterval():
    return _switch_interval


def setswitchinterval(interval, /):
    global _switch_interval
    if not interval > 0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = float(interval)


def get_int_max_str_digits():
    return _digits


def set_int_max_str_digits(maxdigits):
    global _digits
    maxdigits = _index(maxdigits)
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")
    if maxdigits != _digits:
        raise NotImplementedError("sys.set_int_max_str_digits() is not simulated by Loopscope: the limit is 4300")


def get_coroutine_origin_tracking_depth():
    return _sys._origin_depth(None)


def set_coroutine_origin_tracking_depth(depth):
    if _index(depth) < 0:
        raise ValueError("depth must be >= 0")
    _sys._origin_depth(_index(depth))


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def is_finalizing():
    return _sys._finalizing()


def is_stack_trampoline_active():
    return False


def _is_gil_enabled():
    return True
