# Processes, simulated: each is a thread of the machine with names of its own in `__main__`, working on copies of what it
# is given, and taking its time beside all others. Where Linux forks, so does this: a child begins with a copy of what
# the parent's names stand for. Classes, functions and modules are shared between all of them.

from multiprocessing.context import (
    AuthenticationError, BufferTooShort, ProcessError, TimeoutError, _default_context,
)

__all__ = [name for name in dir(_default_context) if not name.startswith("_") and name != "method"]
__all__ += ["AuthenticationError", "BufferTooShort", "Process", "ProcessError", "TimeoutError"]
__refused__ = (
    "RawArray", "RawValue", "allow_connection_pickling", "reducer", "set_executable", "set_forkserver_preload",
    "log_to_stderr", "get_logger",
)


def __getattr__(name):
    # What the default context has; bound here when it is first asked for.
    if name.startswith("_") or not hasattr(_default_context, name):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(_default_context, name)
    return value
