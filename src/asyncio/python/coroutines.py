"""What is a coroutine, and how one is shown or driven."""

from _asyncio import _coroutine_place, _is_coroutine_function, iscoroutine

__all__ = ('iscoroutine', 'iscoroutinefunction')

_is_coroutine = object()


def iscoroutinefunction(func):
    # With some arguments given already, it is what the function is.
    while type(func).__module__ == 'functools' and type(func).__name__ == 'partial':
        func = func.func
    return _is_coroutine_function(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


def _format_coroutine(coro):
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None)
    shown = f'{name or f"<{type(coro).__name__} without __name__>"}()'
    place = _coroutine_place(coro)
    if place is None:
        running = getattr(coro, 'cr_running', False) or getattr(coro, 'gi_running', False)
        return f'{shown} running' if running else shown
    file, defined, line = place
    if line is None:
        return f'{shown} done, defined at {file}:{defined}'
    return f'{shown} running at {file}:{line}'


def _send(coro, _):
    """Drive a coroutine that is not the machine's own."""
    return coro.send(None)


def _throw(coro, error):
    return coro.throw(error)
