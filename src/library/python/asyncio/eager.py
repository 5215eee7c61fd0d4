# Eager tasks, and the functions by which tasks that are not asyncio's own take part in its bookkeeping.

import weakref

from _asyncio import _swap_current_task, current_task, get_running_loop
from asyncio import tasks
from asyncio.tasks import Task

__all__ = (
    "_enter_task", "_leave_task", "_register_task", "_unregister_task", "create_eager_task_factory", "eager_task_factory",
)

# Tasks of other libraries, and tasks of asyncio's own that are not to be found any more.
_registered = weakref.WeakSet()
_hidden = weakref.WeakSet()


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)
eager_task_factory.__module__ = create_eager_task_factory.__module__ = "asyncio.tasks"


def _enter_task(loop, task):
    current = current_task(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")
    if not isinstance(task, Task):
        raise NotImplementedError("_enter_task() of a task that is not asyncio's own is not simulated by Loopscope")
    _swap_current_task(loop, task)


def _leave_task(loop, task):
    current = current_task(loop)
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    _swap_current_task(loop, None)


def _register_task(task):
    _hidden.discard(task)
    if not isinstance(task, Task):
        _registered.add(task)


def _unregister_task(task):
    _registered.discard(task)
    if isinstance(task, Task):
        _hidden.add(task)


def _found(loop, found):
    # What `all_tasks` finds, by these books.
    if loop is None:
        loop = get_running_loop()
    found -= set(_hidden)
    for task in _registered:
        own = task.get_loop() if hasattr(task, "get_loop") else task._loop
        if own is loop and not task.done():
            found.add(task)
    return found


tasks._bookkeepers.append(_found)
