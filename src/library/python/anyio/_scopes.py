# Scopes that can be cancelled, and groups of tasks in them, over asyncio's tasks.

import asyncio
import math

from _asyncio import _create_waiter

__all__ = ("CancelScope", "TaskGroup", "create_task_group", "current_effective_deadline", "fail_after", "move_on_after")

TASK_STATUS_IGNORED = None
# Which scope a task is in, innermost first.
_scope_of = {}


class CancelScope:
    def __init__(self, *, deadline=math.inf, shield=False):
        self._deadline = deadline
        self._shield = shield
        self._parent = None
        self._host = None
        self._timer = None
        self._tasks = {}
        self._children = []
        # How often it has cancelled its host, to be taken back when it ends.
        self._calls = 0
        self.cancel_called = False
        self.cancelled_caught = False

    @property
    def deadline(self):
        return self._deadline

    @deadline.setter
    def deadline(self, value):
        self._deadline = float(value)
        if self._host is not None and not self.cancel_called:
            self._stop_timer()
            self._start_timer()

    @property
    def shield(self):
        return self._shield

    @shield.setter
    def shield(self, value):
        self._shield = value
        if not value:
            self._deliver_from_above()

    def __enter__(self):
        if self._host is not None:
            raise RuntimeError("Each CancelScope may only be used for a single 'with' block")
        self._host = task = asyncio.current_task()
        self._parent = _scope_of.get(task)
        if self._parent is not None:
            self._parent._children.append(self)
            self._parent._tasks.pop(task, None)
        self._adopt(task)
        self._start_timer()
        self._deliver_from_above()
        return self

    def __exit__(self, kind, error, traceback):
        task = self._host
        self._stop_timer()
        self._tasks.pop(task, None)
        if self._parent is None:
            _scope_of.pop(task, None)
        else:
            self._parent._children.remove(self)
            self._parent._adopt(task)
        self._retry_off()
        swallow = False
        if self.cancel_called:
            for _ in range(self._calls):
                task.uncancel()
            if isinstance(error, asyncio.CancelledError) and not self._cancelled_above() and not task.cancelling():
                swallow = self.cancelled_caught = True
        if self._parent is not None:
            self._parent._deliver_from_above()
        return swallow

    def cancel(self, reason=None):
        if not self.cancel_called:
            self._stop_timer()
            self.cancel_called = True
            if self._host is not None:
                self._deliver()

    def _adopt(self, task):
        self._tasks[task] = None
        _scope_of[task] = self

    def _forget(self, task):
        self._tasks.pop(task, None)
        _scope_of.pop(task, None)

    def _start_timer(self):
        if self._deadline != math.inf:
            loop = asyncio.get_running_loop()
            if self._deadline <= loop.time():
                self.cancel()
            else:
                self._timer = loop.call_at(self._deadline, self.cancel)

    def _stop_timer(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    _again = None

    def _retry_off(self):
        if self._again is not None:
            self._again.cancel()
            self._again = None

    def _cancelled_above(self):
        scope = self
        while scope is not None and not scope._shield:
            scope = scope._parent
            if scope is not None and scope.cancel_called:
                return True
        return False

    def _deliver_from_above(self):
        if self.cancel_called:
            self._deliver()
        elif self._cancelled_above():
            scope = self
            while not scope.cancel_called:
                scope = scope._parent
            scope._deliver()

    def _deliver(self):
        # Cancel all tasks within that wait, and look again later: cancellation lasts until the scope has ended.
        self._again = None
        waits = self._cancel_tasks(self)
        if waits:
            self._again = asyncio.get_running_loop().call_soon(self._deliver)

    def _cancel_tasks(self, origin):
        waits = False
        current = asyncio.current_task()
        for task in list(self._tasks):
            if task.done():
                continue
            waits = True
            waiter = getattr(task, "_fut_waiter", None)
            if task is not current and (task is self._host or waiter is not None):
                if waiter is not None and not waiter.done():
                    task.cancel()
                    if task is origin._host:
                        origin._calls += 1
        for child in self._children:
            if not child._shield and not child.cancel_called:
                waits = child._cancel_tasks(origin) or waits
        return waits


def move_on_after(delay, shield=False):
    deadline = math.inf if delay is None else asyncio.get_running_loop().time() + delay
    return CancelScope(deadline=deadline, shield=shield)


class fail_after:
    """A scope that raises TimeoutError when its time is over."""

    def __init__(self, delay, shield=False):
        self._scope = move_on_after(delay, shield)

    def __enter__(self):
        return self._scope.__enter__()

    def __exit__(self, *exc):
        swallowed = self._scope.__exit__(*exc)
        if self._scope.cancelled_caught and asyncio.get_running_loop().time() >= self._scope.deadline:
            raise TimeoutError
        return swallowed


def current_effective_deadline():
    scope = _scope_of.get(asyncio.current_task())
    deadline = math.inf
    while scope is not None:
        if scope.cancel_called:
            return -math.inf
        deadline = min(deadline, scope.deadline)
        if scope.shield:
            break
        scope = scope._parent
    return deadline


class _TaskStatus:
    def __init__(self, future):
        self._future = future

    def started(self, value=None):
        if self._future.done():
            raise RuntimeError("called 'started' twice on the same task status")
        self._future.set_result(value)


class TaskGroup:
    def __init__(self):
        self.cancel_scope = CancelScope()
        self._active = False
        self._errors = []
        self._tasks = set()

    async def __aenter__(self):
        self.cancel_scope.__enter__()
        self._active = True
        return self

    async def __aexit__(self, kind, error, traceback):
        try:
            if error is not None:
                self.cancel_scope.cancel()
                if not isinstance(error, asyncio.CancelledError):
                    self._errors.append(error)
            while self._tasks:
                try:
                    await asyncio.wait(self._tasks)
                except asyncio.CancelledError as cancelled:
                    self.cancel_scope.cancel()
                    error = error or cancelled
            self._active = False
            if self._errors:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
            if error is not None and isinstance(error, asyncio.CancelledError) and kind is None:
                raise error
        except BaseException as raised:
            if self.cancel_scope.__exit__(type(raised), raised, raised.__traceback__):
                return True
            raise
        finally:
            self._errors = []
        return self.cancel_scope.__exit__(kind, error, traceback)

    def _spawn(self, func, args, name, status=None):
        if not self._active:
            raise RuntimeError("This task group is not active; no new tasks can be started.")
        kwargs = {} if status is None else {"task_status": status}
        coro = func(*args, **kwargs)
        if not asyncio.iscoroutine(coro):
            raise TypeError(f"Expected {func.__qualname__}() to return a coroutine, but the return value ({coro!r}) is not one")
        if name is None:
            module = getattr(func, "__module__", None)
            name = ".".join([part for part in (module, getattr(func, "__qualname__", repr(func))) if part])
        task = asyncio.create_task(coro, name=str(name))
        self._tasks.add(task)
        self.cancel_scope._adopt(task)
        task.add_done_callback(lambda task: self._done(task, status))
        if self.cancel_scope.cancel_called or self.cancel_scope._cancelled_above():
            self.cancel_scope._deliver_from_above()
        return task

    def _done(self, task, status):
        self._tasks.discard(task)
        (_scope_of.get(task) or self.cancel_scope)._forget(task)
        error = None if task.cancelled() else task.exception()
        if status is not None and not status._future.done():
            # It ended before it said that it had started; whoever waits for that hears of it.
            if error is not None:
                status._future.set_exception(error)
            else:
                status._future.set_exception(RuntimeError("Child exited without calling task_status.started()"))
        elif error is not None:
            self._errors.append(error)
            self.cancel_scope.cancel()

    def start_soon(self, func, *args, name=None):
        self._spawn(func, args, name)

    async def start(self, func, *args, name=None):
        future = _create_waiter(asyncio.get_running_loop(), "end TaskGroup.start", None)
        task = self._spawn(func, args, name, _TaskStatus(future))
        try:
            return await future
        except asyncio.CancelledError:
            task.cancel()
            raise


def create_task_group():
    return TaskGroup()
