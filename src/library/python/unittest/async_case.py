# Test cases whose methods may be coroutines. One event loop runs all parts of a test.

import asyncio
from unittest.case import TestCase

__unittest = True


class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            name = f"{cls.__module__}.{cls.__qualname__}"
            raise TypeError(f"'{name}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _callSetUp(self):
        self._runner.get_loop()
        self._in_context(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._maybe_await(method) is not None:
            import warnings
            warnings.warn(
                f"It is deprecated to return a value that is not None from a test case ({method})",
                DeprecationWarning, stacklevel=4,
            )

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._in_context(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._maybe_await(function, *args, **kwargs)

    def _in_context(self, function, /, *args, **kwargs):
        return self._context.run(function, *args, **kwargs)

    def _await(self, function, /, *args, **kwargs):
        return self._runner.run(function(*args, **kwargs), context=self._context)

    def _maybe_await(self, function, /, *args, **kwargs):
        if asyncio.iscoroutinefunction(function):
            return self._await(function, *args, **kwargs)
        return self._in_context(function, *args, **kwargs)

    def run(self, result=None):
        import contextvars
        self._context = contextvars.copy_context()
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return super().run(result)
        finally:
            runner, self._runner = self._runner, None
            runner.close()

    def debug(self):
        import contextvars
        self._context = contextvars.copy_context()
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            super().debug()
        finally:
            runner, self._runner = self._runner, None
            runner.close()
