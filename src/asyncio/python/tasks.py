"""Functions on tasks, as far as they are written in Python."""

from _asyncio import (
    Task, _all_tasks, _create_waiter, _gather, _GatheringFuture, create_task, current_task, gather, get_running_loop,
    iscoroutine, isfuture, sleep,
)
from asyncio.events import get_event_loop
from asyncio.exceptions import CancelledError
from asyncio.timeouts import timeout as _timeout

__all__ = (
    'ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'Task', 'all_tasks', 'create_task', 'current_task',
    'ensure_future', 'gather', 'shield', 'sleep', 'wait', 'wait_for',
)

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


def _not_a_coroutine(value):
    raise TypeError(f'a coroutine was expected, got {value!r}')


def _refuse(coro, message):
    raise RuntimeError(message)


def _init_task(task, coro, loop, name, context, eager):
    """`Task(…)` without a running loop, or with a name that is no str."""
    if loop is None:
        loop = get_event_loop()
    task.__init__(
        coro, loop=loop, name=name if name is None else str(name), context=context, eager_start=eager
    )


def _set_name(task, name):
    task.set_name(str(name))


def _bad_yield(task, value):
    """The error for a task whose coroutine handed out what no task can wait for."""
    if isfuture(value):
        if value.get_loop() is not task.get_loop():
            return RuntimeError(f'Task {task!r} got Future {value!r} attached to a different loop')
        if value is task:
            return RuntimeError(f'Task cannot await on itself: {task!r}')
        return RuntimeError(f'yield was used instead of yield from in task {task!r} with {value!r}')
    if type(value).__name__ == 'generator':
        return RuntimeError(f'yield was used instead of yield from for generator in task {task!r} with {value!r}')
    return RuntimeError(f'Task got bad yield: {value!r}')


# Each changes what `all_tasks` finds.
_bookkeepers = []


def all_tasks(loop=None):
    found = set(_all_tasks(loop))
    for bookkeeper in _bookkeepers:
        found = bookkeeper(loop, found)
    return found


def _is_awaitable(value):
    return hasattr(type(value), '__await__') or iscoroutine(value)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    coro = coro_or_future
    wrapped = not iscoroutine(coro)
    if wrapped:
        if not _is_awaitable(coro):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def _wrap_awaitable(awaitable):
            return await awaitable

        coro = _wrap_awaitable(coro)
    if loop is None:
        loop = get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        if not wrapped:
            coro.close()
        raise


def _gather_any(arguments, return_exceptions):
    """`gather` of nothing, of awaitables of any kind, or without a running loop."""
    if not arguments:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    futures = {}
    try:
        for argument in arguments:
            if argument not in futures:
                future = ensure_future(argument, loop=loop)
                if loop is None:
                    loop = future.get_loop()
                if future is not argument:
                    future._log_destroy_pending = False
                futures[argument] = future
    except BaseException:
        # Those before the culprit run on without anybody to collect them.
        for future in futures.values():
            if not future.done():
                future.add_done_callback(_gather_callback)
        raise
    children = [futures[argument] for argument in arguments]
    return _gather(loop, children, list(futures.values()), bool(return_exceptions))


def _gather_callback(fut):
    """`gather`'s callback where it has no future to report to; also shown for the one that is written in Rust."""
    if not fut.cancelled():
        fut.exception()


_gather_callback.__qualname__ = 'gather.<locals>._done_callback'


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with _timeout(timeout):
        return await fut


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(fut):
    waiter = _create_waiter(get_running_loop(), 'end wait_for', None)

    # Named as the callback inside CPython's `functools.partial`, which is what a schedule shows.
    def release(done):
        _release_waiter(waiter)

    release.__qualname__ = '_release_waiter'
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = _create_waiter(loop, 'end asyncio.wait', None)
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(f):
        nonlocal left
        left -= 1
        enough = left <= 0 or return_when == FIRST_COMPLETED
        if not enough and return_when == FIRST_EXCEPTION:
            enough = not f.cancelled() and f.exception() is not None
        if enough:
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = _create_waiter(inner.get_loop(), 'end shield', None)

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                # The exception counts as seen: whoever shielded it no longer waits.
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        elif (error := inner.exception()) is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def __getattr__(name):
    if name == 'as_completed':
        from asyncio.completion import as_completed
        return as_completed
    raise AttributeError(f"module 'asyncio.tasks' has no attribute {name!r}")
