# Files whose calls run in worker threads.

from anyio.to_thread import run_sync


class AsyncFile:
    __module__ = "anyio"

    def __init__(self, file):
        self._file = file

    @property
    def wrapped(self):
        return self._file

    def __getattr__(self, name):
        return getattr(self._file, name)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()

    async def aclose(self):
        await run_sync(self._file.close)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


def _in_a_thread(name):
    async def method(self, *args):
        return await run_sync(getattr(self._file, name), *args)

    method.__name__ = name
    method.__qualname__ = f"AsyncFile.{name}"
    return method


for _name in ("read", "read1", "readline", "readlines", "readinto", "readinto1", "write", "writelines", "truncate", "seek",
              "tell", "flush"):
    setattr(AsyncFile, _name, _in_a_thread(_name))


async def open_file(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return AsyncFile(await run_sync(open, file, mode, buffering, encoding, errors, newline, closefd, opener))


def wrap_file(file):
    return AsyncFile(file)
