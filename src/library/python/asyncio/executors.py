# Work that other threads do for a loop: `run_in_executor`, `to_thread`, and futures of both kinds kept in step.

import concurrent.futures
import contextvars
import functools
import threading

import _asyncio
from _asyncio import _adopt, _create_waiter, get_running_loop, isfuture
from asyncio.coroutines import iscoroutine
from asyncio.events import _get_running_loop, get_event_loop
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import Future
from asyncio.tasks import ensure_future

_CONTEXT_RUN = type(contextvars.copy_context().run)

__all__ = ("run_coroutine_threadsafe", "to_thread", "wrap_future")


def _loop_of(future):
    return future.get_loop() if isfuture(future) else None


def _translated(error):
    # An exception of concurrent.futures, as asyncio's future has it.
    kind = type(error)
    if kind is concurrent.futures.CancelledError:
        return CancelledError(*error.args).with_traceback(error.__traceback__)
    if kind is concurrent.futures.InvalidStateError:
        return InvalidStateError(*error.args).with_traceback(error.__traceback__)
    return error


def _copy_outcome(source, target):
    if source.cancelled():
        target.cancel()
    elif (error := source.exception()) is not None:
        target.set_exception(_translated(error))
    else:
        target.set_result(source.result())


def _set_state(future, other):
    if isfuture(future):
        if not future.cancelled():
            _copy_outcome(other, future)
        return
    if other.cancelled():
        future.cancel()
    if future.set_running_or_notify_cancel():
        if not other.cancelled():
            _copy_outcome(other, future)


def _chain_future(source, destination):
    for future, role in (source, "source"), (destination, "destination"):
        if not isfuture(future) and not isinstance(future, concurrent.futures.Future):
            raise TypeError(f"A future is required for {role} argument")
    source_loop, target_loop = _loop_of(source), _loop_of(destination)

    def _call_check_cancel(destination):
        # Whoever waits has given up, so the work may be given up as well.
        if destination.cancelled():
            if source_loop is None or source_loop is target_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if target_loop is None or target_loop is source_loop:
            _set_state(destination, source)
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


for _function in (_set_state, _chain_future):
    _function.__module__ = "asyncio.futures"
# The loop's rows name it as a part of the other.
_set_state.__qualname__ = "_chain_future.<locals>._set_state"


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if not isinstance(future, concurrent.futures.Future):
        raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        loop = get_event_loop()
    return _wrapped(future, loop, "thread")


def _wrapped(future, loop, reason):
    # The asyncio future for one of concurrent.futures; `reason` is what watchers are told of who waits for it.
    wrapped = _create_waiter(loop, reason, None)
    _chain_future(future, wrapped)
    return wrapped


def _name_of(function):
    # What a function is called, also one that `to_thread` runs in a context.
    if isinstance(function, functools.partial):
        function = function.args[0] if function.args and isinstance(function.func, _CONTEXT_RUN) else function.func
    return getattr(function, "__qualname__", type(function).__name__)


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    call = functools.partial(contextvars.copy_context().run, func, *args, **kwargs)
    return await loop.run_in_executor(None, call)


class BaseEventLoop:
    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self.get_debug():
            from asyncio.base_events import _check_callback
            _check_callback(func, "run_in_executor")
        if executor is None:
            executor = self._default_executor
            if self._executor_shutdown_called:
                raise RuntimeError("Executor shutdown has been called")
            if executor is None:
                executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        future = executor.submit(func, *args)
        if isfuture(future):
            return future
        kind = "thread" if isinstance(executor, concurrent.futures.ThreadPoolExecutor) else "process"
        return _wrapped(future, self, f"{kind} {_name_of(func)}")

    def set_default_executor(self, executor):
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def _shutdown_executor(self, timeout):
        import asyncio
        import warnings

        future = _create_waiter(self, "thread shutdown_default_executor", None)
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            async with asyncio.timeout(timeout):
                await future
        except TimeoutError:
            warnings.warn(
                f"The executor did not finishing joining its threads within {timeout} seconds.", RuntimeWarning, stacklevel=3,
            )
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(_set_result_unless_cancelled, future, None)
        except Exception as error:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, error)


from asyncio.futures import _set_result_unless_cancelled

_adopt(_asyncio.BaseEventLoop, BaseEventLoop)
