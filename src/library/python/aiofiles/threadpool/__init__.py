# `open`, and the asynchronous twin of each kind of file.

import asyncio
import functools
import io
import sys

from aiofiles.base import AiofilesContextManager, AsyncBase, AsyncIndirectBase, with_methods

__all__ = ("open", "stdin", "stdout", "stderr", "stdin_bytes", "stdout_bytes", "stderr_bytes")

_open_now = open

_SLOW = "close flush isatty read readable readline readlines seek seekable tell truncate writable write writelines"




_text = with_methods(
    _SLOW, "detach fileno", "buffer closed encoding errors line_buffering newlines name mode")
_buffered = with_methods(_SLOW + " read1 readinto", "detach fileno", "closed raw name mode")


@_text
class AsyncTextIOWrapper(AsyncBase):
    pass


@_text
class AsyncTextIndirectIOWrapper(AsyncIndirectBase):
    pass


@_buffered
class AsyncBufferedIOBase(AsyncBase):
    pass


@with_methods("peek", "", "")
class AsyncBufferedReader(AsyncBufferedIOBase):
    pass


@with_methods(_SLOW + " readall readinto", "fileno", "closed name mode")
class AsyncFileIO(AsyncBase):
    pass


@_buffered
class AsyncIndirectBufferedIOBase(AsyncIndirectBase):
    pass


for _class in (AsyncTextIOWrapper, AsyncTextIndirectIOWrapper):
    _class.__module__ = "aiofiles.threadpool.text"
for _class in (AsyncBufferedIOBase, AsyncBufferedReader, AsyncFileIO, AsyncIndirectBufferedIOBase):
    _class.__module__ = "aiofiles.threadpool.binary"


def wrap(file, *, loop=None, executor=None):
    for kinds, twin in (
        (io.TextIOBase, AsyncTextIOWrapper), (io.BufferedWriter, AsyncBufferedIOBase),
        ((io.BufferedReader, io.BufferedRandom), AsyncBufferedReader), (io.FileIO, AsyncFileIO),
    ):
        if isinstance(file, kinds):
            return twin(file, loop, executor)
    raise TypeError(f"Unsupported io type: {file}.")


def open(
    file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *, loop=None,
    executor=None,
):
    return AiofilesContextManager(_open(
        file, mode=mode, buffering=buffering, encoding=encoding, errors=errors, newline=newline, closefd=closefd,
        opener=opener, loop=loop, executor=executor))


async def _open(
    file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *, loop=None,
    executor=None,
):
    if loop is None:
        loop = asyncio.get_running_loop()
    call = functools.partial(
        _open_now, file, mode=mode, buffering=buffering, encoding=encoding, errors=errors, newline=newline,
        closefd=closefd, opener=opener)
    return wrap(await loop.run_in_executor(executor, call), loop=loop, executor=executor)


stdin = AsyncTextIndirectIOWrapper("sys.stdin", None, None, lambda: sys.stdin)
stdout = AsyncTextIndirectIOWrapper("sys.stdout", None, None, lambda: sys.stdout)
stderr = AsyncTextIndirectIOWrapper("sys.stderr", None, None, lambda: sys.stderr)
stdin_bytes = AsyncIndirectBufferedIOBase("sys.stdin.buffer", None, None, lambda: sys.stdin.buffer)
stdout_bytes = AsyncIndirectBufferedIOBase("sys.stdout.buffer", None, None, lambda: sys.stdout.buffer)
stderr_bytes = AsyncIndirectBufferedIOBase("sys.stderr.buffer", None, None, lambda: sys.stderr.buffer)
