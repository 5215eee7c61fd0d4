# Who awaits whom, and where: the call graph of a task. An addition, from CPython 3.14.

import sys
import types
import weakref
from dataclasses import dataclass

from _asyncio import Future, Task, _awaited_by, _get_running_loop, current_task

__all__ = (
    "capture_call_graph", "format_call_graph", "print_call_graph", "future_add_to_awaited_by",
    "future_discard_from_awaited_by", "FrameCallGraphEntry", "FutureCallGraph",
)

# Bits of `co_flags`, each with how a frame of such a function is told of.
_KINDS = ((0x80 | 0x100, "async "), (0x200, "async generator "), (0x20, "generator "))

# Who awaits a future by what the program says, beside what the callbacks of the future tell.
_said = weakref.WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: types.FrameType


@dataclass(frozen=True, slots=True)
class FutureCallGraph:
    future: Future
    call_stack: tuple[FrameCallGraphEntry, ...]
    awaited_by: tuple["FutureCallGraph", ...]


def _kind(frame):
    for flags, word in _KINDS:
        if frame.f_code.co_flags & flags:
            return word
    return ""


def _suspended(coroutine):
    # Frames from the innermost outwards.
    frames = []
    while coroutine is not None:
        for awaits, frame in (("cr_await", "cr_frame"), ("ag_await", "ag_frame")):
            if hasattr(coroutine, awaits):
                frames.append(getattr(coroutine, frame))
                coroutine = getattr(coroutine, awaits)
                break
        else:
            break
    return [frame for frame in reversed(frames) if frame is not None]


def _running(frame):
    # Frames from the innermost outwards, as far as the coroutine that the task runs.
    frames = []
    while frame is not None:
        frames.append(frame)
        if _kind(frame) and frame.f_back is not None and not _kind(frame.f_back):
            break
        frame = frame.f_back
    return frames


def _limited(frames, limit):
    # A positive limit keeps those next to where the task began, a negative one the innermost.
    if limit is None:
        return frames
    return frames[max(0, len(frames) - limit):] if limit >= 0 else frames[:-limit]


def _graph(future, frames, limit, seen):
    if frames is None:
        frames = _suspended(future.get_coro()) if isinstance(future, Task) else []
    waiters = list(_awaited_by(future))
    waiters += [waiter for waiter in _said.get(future, ()) if waiter not in waiters]
    # Where tasks wait for each other the circle is told of once.
    further = [waiter for waiter in waiters if waiter not in seen]
    awaited_by = tuple([_graph(waiter, None, limit, [*seen, waiter]) for waiter in further])
    stack = tuple([FrameCallGraphEntry(frame) for frame in _limited(frames, limit)])
    return FutureCallGraph(future, stack, awaited_by)


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    loop = _get_running_loop()
    present = None if loop is None else current_task(loop)
    if future is None:
        if loop is None:
            raise RuntimeError("capture_call_graph() needs a running event loop where it is given no future")
        if present is None:
            return None
        future = present
    if not isinstance(future, Future):
        raise TypeError(f"{future!r} is no asyncio.Future, nor compatible with one")
    frames = _running(sys._getframe(depth)) if future is present else None
    return _graph(future, frames, limit, [future])


def format_call_graph(future=None, /, *, depth=1, limit=None):
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    return "" if graph is None else "\n".join(_lines(graph))


def _lines(graph):
    future = graph.future
    name = f"Task(name={future.get_name()!r}, " if isinstance(future, Task) else "Future("
    yield f"* {name}id={id(future):#x})"
    if graph.call_stack:
        yield "  + Call stack:"
        for entry in graph.call_stack:
            code = entry.frame.f_code
            place = f"File {code.co_filename!r}, line {entry.frame.f_lineno}"
            yield f"  |   {place}, in {_kind(entry.frame)}{code.co_qualname}()"
    if graph.awaited_by:
        yield "  + Awaited by:"
        for waiter in graph.awaited_by:
            for line in _lines(waiter):
                yield "    " + line


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    print(format_call_graph(future, depth=depth + 1, limit=limit), file=file)


def future_add_to_awaited_by(future, waiter, /):
    if isinstance(future, Future) and isinstance(waiter, Future):
        waiters = _said.setdefault(future, [])
        if waiter not in waiters:
            waiters.append(waiter)


def future_discard_from_awaited_by(future, waiter, /):
    if isinstance(future, Future) and isinstance(waiter, Future):
        waiters = _said.get(future, [])
        if waiter in waiters:
            waiters.remove(waiter)
