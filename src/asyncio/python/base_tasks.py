"""How futures and tasks are shown."""

from asyncio.coroutines import _format_coroutine
from asyncio.format_helpers import _format_callback_source, _short_repr

# Identities of the futures whose repr is under way: a future may be its own result.
_showing = []


def _callbacks(pairs):
    first = _format_callback_source(pairs[0][0], ())
    if len(pairs) == 1:
        return f'cb=[{first}]'
    last = _format_callback_source(pairs[-1][0], ())
    between = f'<{len(pairs) - 2} more>, ' if len(pairs) > 2 else ''
    return f'cb=[{first}, {between}{last}]'


def _outcome(future):
    parts = []
    if future._state == 'FINISHED':
        if future._exception is not None:
            parts.append(f'exception={future._exception!r}')
        else:
            parts.append(f'result={_short_repr(future._result)}')
    if future._callbacks:
        parts.append(_callbacks(future._callbacks))
    if future._source_traceback:
        file, line, *_ = future._source_traceback[-1]
        parts.append(f'created at {file}:{line}')
    return parts


def _guarded(future, parts_of):
    identity = id(future)
    if identity in _showing:
        return '...'
    _showing.append(identity)
    try:
        return f"<{type(future).__name__} {' '.join(parts_of(future))}>"
    finally:
        _showing.remove(identity)


def _future_repr(future):
    return _guarded(future, lambda future: [future._state.lower(), *_outcome(future)])


def _task_parts(task):
    parts = ['cancelling' if task.cancelling() and not task.done() else task._state.lower()]
    parts.append(f'name={task.get_name()!r}')
    if task._coro is not None:
        parts.append(f'coro=<{_format_coroutine(task._coro)}>')
    if task._fut_waiter is not None:
        parts.append(f'wait_for={task._fut_waiter!r}')
    return parts + _outcome(task)


def _task_repr(task):
    return _guarded(task, _task_parts)


def _stacks():
    return __import__('asyncio.stacks', None, None, ('*',))


def _task_get_stack(task, limit):
    return _stacks()._task_get_stack(task, limit)


def _task_print_stack(task, limit, file):
    return _stacks()._task_print_stack(task, limit, file)
