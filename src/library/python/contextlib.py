# Tools for `with`.

from abc import ABC, abstractmethod
from functools import wraps

__all__ = [
    "AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack",
    "aclosing", "asynccontextmanager", "closing", "contextmanager", "nullcontext",
    "redirect_stderr", "redirect_stdout", "suppress",
]


_alias = type(list[int])


def _has_both(cls, other, enter, leave):
    for name in (enter, leave):
        for owner in other.__mro__:
            if name in owner.__dict__:
                if owner.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(ABC):
    """What `with` can be used on."""

    __slots__ = ()
    __class_getitem__ = classmethod(_alias)

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractContextManager:
            return NotImplemented
        return _has_both(cls, C, "__enter__", "__exit__")


class AbstractAsyncContextManager(ABC):
    """What `async with` can be used on."""

    __slots__ = ()
    __class_getitem__ = classmethod(_alias)

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is not AbstractAsyncContextManager:
            return NotImplemented
        return _has_both(cls, C, "__aenter__", "__aexit__")


class ContextDecorator:
    """A context manager that can also wrap a function."""

    def _recreate_cm(self):
        # One that can be used only once gives a new one for each call.
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class AsyncContextDecorator:
    """An asynchronous context manager that can also wrap a coroutine function."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return inner


class _Generated:
    # The parts that both kinds of managers made from generators have.
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def _forget(self):
        # What the function was called with need not live as long as the body.
        del self.args, self.kwds, self.func

    def _is_the_same(self, error, value, stop):
        # Whether an exception that comes out of the generator is the one thrown in, perhaps as the cause that the
        # interpreter wraps StopIteration in.
        if error is value:
            error.__traceback__ = self._traceback
            return True
        if isinstance(error, RuntimeError) and isinstance(value, stop) and error.__cause__ is value:
            value.__traceback__ = self._traceback
            return True
        return False


class _GeneratorContextManager(_Generated, AbstractContextManager, ContextDecorator):
    """A context manager made from a generator."""

    def __enter__(self):
        self._forget()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = typ()
        self._traceback = traceback
        try:
            self.gen.throw(value)
        except StopIteration as error:
            # One that the body itself raised goes on.
            return error is not value
        except BaseException as error:
            if not self._is_the_same(error, value, StopIteration):
                raise
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_Generated, AbstractAsyncContextManager, AsyncContextDecorator):
    """An asynchronous context manager made from an asynchronous generator."""

    async def __aenter__(self):
        self._forget()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = typ()
        self._traceback = traceback
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as error:
            return error is not value
        except BaseException as error:
            if not self._is_the_same(error, value, (StopIteration, StopAsyncIteration)):
                raise
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    """Make a context manager of a generator that yields once."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


def asynccontextmanager(func):
    """Make an asynchronous context manager of an asynchronous generator that yields once."""

    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    """Closes something at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits that something closes at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        # A stack, so that one object can be used within itself.
        self._old_targets = []

    def __enter__(self):
        import sys

        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys

        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends output to another file."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what goes to standard error to another file."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Ends the block quietly at certain exceptions."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """A context manager that does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class _BaseExitStack:
    def __init__(self):
        # Whether the callback is to be awaited, and the callback, which gets what `__exit__` gets.
        self._exit_callbacks = []

    def pop_all(self):
        """A new stack with everything of this one, which is empty then."""
        new = type(self)()
        new._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return new

    def push(self, exit):
        """Call the `__exit__` of something, or a function like that, at the end of the block."""
        self._push(exit, "__exit__", True)
        return exit

    def _push(self, exit, name, sync):
        method = getattr(type(exit), name, None)
        self._exit_callbacks.append((sync, exit if method is None else _bound(method, exit)))

    def enter_context(self, cm):
        """Enter a context manager that is left at the end of the block."""
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
            ) from None
        result = enter(cm)
        self._exit_callbacks.append((True, _bound(leave, cm)))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Call a function at the end of the block."""

        def _exit_wrapper(exc_type, exc, tb):
            callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((True, _exit_wrapper))
        return callback


def _bound(method, cm):
    def leave(*details):
        return method(cm, *details)

    return leave


def _chained(new, old, outside):
    # Errors of later callbacks have what came before as their context, as in nested blocks.
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outside:
            break
        new = context
    new.__context__ = old


class _Unwinding:
    # Where an exit stack has got to: the exception on its way, and whether one was dealt with or raised meanwhile.
    def __init__(self, value):
        import sys

        self.outside = sys.exception() if value is None else value.__context__
        self.current = value
        self.pending = self.suppressed = False
        self.received = value is not None

    def details(self):
        value = self.current
        return (None, None, None) if value is None else (type(value), value, value.__traceback__)

    def answered(self, answer):
        if answer and self.current is not None:
            self.suppressed, self.pending, self.current = True, False, None

    def failed(self, error):
        if self.current is not None:
            _chained(error, self.current, self.outside)
        self.pending, self.current = True, error

    def result(self):
        if self.pending:
            # Raising anew would replace the context that the error was given.
            context = self.current.__context__
            try:
                raise self.current
            except BaseException:
                self.current.__context__ = context
                raise
        return self.received and self.suppressed


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A stack of things to do at the end of the block."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                unwinding.answered(leave(*unwinding.details()))
            except BaseException as error:
                unwinding.failed(error)
        return unwinding.result()

    def close(self):
        """Do everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """A stack of things to do and to await at the end of the block."""

    async def enter_async_context(self, cm):
        """Enter an asynchronous context manager that is left at the end of the block."""
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol"
            ) from None
        result = await enter(cm)
        self._exit_callbacks.append((False, _bound(leave, cm)))
        return result

    def push_async_exit(self, exit):
        """Await the `__aexit__` of something, or a coroutine function like that, at the end of the block."""
        self._push(exit, "__aexit__", False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Await a coroutine function at the end of the block."""

        async def _exit_wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)

        _exit_wrapper.__wrapped__ = callback
        self._exit_callbacks.append((False, _exit_wrapper))
        return callback

    async def aclose(self):
        """Do everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            sync, leave = self._exit_callbacks.pop()
            try:
                answer = leave(*unwinding.details())
                unwinding.answered(answer if sync else await answer)
            except BaseException as error:
                unwinding.failed(error)
        return unwinding.result()


class chdir(AbstractContextManager):
    """Another working directory for a while."""

    def __init__(self, path):
        self.path = path
        self._before = []

    def __enter__(self):
        import os
        self._before.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._before.pop())
