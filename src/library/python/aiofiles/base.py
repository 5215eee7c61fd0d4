# What all asynchronous files have in common, and what `async with` gets.

import asyncio
import functools
from collections.abc import Awaitable
from contextlib import AbstractAsyncContextManager


class AsyncBase:
    def __init__(self, file, loop, executor):
        self._file = file
        self._executor = executor
        self._ref_loop = loop

    @property
    def _loop(self):
        return self._ref_loop or asyncio.get_running_loop()

    def __aiter__(self):
        return self

    def __repr__(self):
        return f"{super().__repr__()} wrapping {self._file!r}"

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class AsyncIndirectBase(AsyncBase):
    # A file that is looked for each time: what a program binds `sys.stdout` to counts.

    def __init__(self, name, loop, executor, indirect):
        self._indirect = indirect
        self._name = name
        super().__init__(None, loop, executor)

    @property
    def _file(self):
        return self._indirect()

    @_file.setter
    def _file(self, value):
        pass


def in_executor(name):
    # A method that runs in a thread.
    async def method(self, *args, **kwargs):
        call = functools.partial(getattr(self._file, name), *args, **kwargs)
        return await self._loop.run_in_executor(self._executor, call)

    method.__name__ = name
    return method


def at_once(name):
    # A method that takes no time.
    def method(self, *args, **kwargs):
        return getattr(self._file, name)(*args, **kwargs)

    method.__name__ = name
    return method


def passed_on(name):
    # An attribute of the file itself.
    return property(lambda self: getattr(self._file, name))


def with_methods(slow, quick, attributes):
    # Gives a class its methods.
    def decorate(cls):
        for make, names in ((in_executor, slow), (at_once, quick), (passed_on, attributes)):
            for name in names.split():
                setattr(cls, name, make(name))
        return cls

    return decorate


class AiofilesContextManager(Awaitable, AbstractAsyncContextManager):
    # Opens when it is awaited or entered, and closes when it is left.
    __slots__ = ("_coro", "_obj")

    def __init__(self, coro):
        self._coro = coro
        self._obj = None

    def __await__(self):
        if self._obj is None:
            self._obj = yield from self._coro.__await__()
        return self._obj

    async def __aenter__(self):
        return await self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        file = self._obj._file
        await asyncio.get_running_loop().run_in_executor(None, file.__exit__, exc_type, exc_val, exc_tb)
        self._obj = None
