# Files for coroutines, as the package of this name has them: each call runs in a thread of the loop's executor.

from aiofiles.threadpool import open, stderr, stderr_bytes, stdin, stdin_bytes, stdout, stdout_bytes

__all__ = ["open", "tempfile", "stdin", "stdout", "stderr", "stdin_bytes", "stdout_bytes", "stderr_bytes"]
__version__ = "25.1.0"


def __getattr__(name):
    # Few programs want these.
    if name != "tempfile":
        raise AttributeError(f"module 'aiofiles' has no attribute '{name}'")
    import aiofiles.tempfile
    return aiofiles.tempfile
