# Temporary files and folders for coroutines.

import asyncio
import functools
import tempfile

from aiofiles.base import AiofilesContextManager, AsyncBase, in_executor, with_methods
from aiofiles.threadpool import wrap

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory"]


async def _in_thread(loop, executor, function, *args, **kwargs):
    if loop is None:
        loop = asyncio.get_running_loop()
    return loop, await loop.run_in_executor(executor, functools.partial(function, *args, **kwargs))


async def _named(options, loop, executor):
    loop, file = await _in_thread(loop, executor, tempfile.NamedTemporaryFile, **options)
    # The twin of the file within, which closes and names what is around it.
    twin = wrap(file.file, loop=loop, executor=executor)
    kind = type(twin)
    made = type(kind.__name__, (kind,), {"__module__": kind.__module__, "delete": property(lambda self: file.delete)})
    twin = made(file, loop, executor)
    return twin


async def _plain(options, loop, executor):
    loop, file = await _in_thread(loop, executor, tempfile.TemporaryFile, **options)
    return wrap(file, loop=loop, executor=executor)


async def _spooled(options, loop, executor):
    loop, file = await _in_thread(loop, executor, tempfile.SpooledTemporaryFile, **options)
    return AsyncSpooledTemporaryFile(file, loop, executor)


async def _folder(options, loop, executor):
    loop, folder = await _in_thread(loop, executor, tempfile.TemporaryDirectory, **options)
    return AsyncTemporaryDirectory(folder, loop, executor)


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True,
    delete_on_close=True, loop=None, executor=None,
):
    return AiofilesContextManager(_named({
        "mode": mode, "buffering": buffering, "encoding": encoding, "newline": newline, "suffix": suffix,
        "prefix": prefix, "dir": dir, "delete": delete, "delete_on_close": delete_on_close,
    }, loop, executor))


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, loop=None,
    executor=None,
):
    return AiofilesContextManager(_plain({
        "mode": mode, "buffering": buffering, "encoding": encoding, "newline": newline, "suffix": suffix,
        "prefix": prefix, "dir": dir,
    }, loop, executor))


def SpooledTemporaryFile(
    max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, loop=None,
    executor=None,
):
    return AiofilesContextManager(_spooled({
        "max_size": max_size, "mode": mode, "buffering": buffering, "encoding": encoding, "newline": newline,
        "suffix": suffix, "prefix": prefix, "dir": dir,
    }, loop, executor))


def TemporaryDirectory(suffix=None, prefix=None, dir=None, loop=None, executor=None):
    return AiofilesContextManagerTempDir(_folder({"suffix": suffix, "prefix": prefix, "dir": dir}, loop, executor))


@with_methods(
    "close flush isatty read readline readlines rollover seek tell truncate write writelines", "fileno",
    "closed encoding mode name newlines")
class AsyncSpooledTemporaryFile(AsyncBase):
    pass


class AsyncTemporaryDirectory:
    def __init__(self, file, loop, executor):
        self._file = file
        self._executor = executor
        self._loop = loop

    cleanup = in_executor("cleanup")

    async def close(self):
        await self.cleanup()

    @property
    def name(self):
        return self._file.name


for _class in (AsyncSpooledTemporaryFile, AsyncTemporaryDirectory):
    _class.__module__ = "aiofiles.tempfile.temptypes"


class AiofilesContextManagerTempDir(AiofilesContextManager):
    __slots__ = ()

    async def __aenter__(self):
        return (await self).name

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self._obj.close()
        self._obj = None
