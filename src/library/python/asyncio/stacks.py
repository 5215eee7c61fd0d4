# `Task.get_stack` and `Task.print_stack`.

import sys
import traceback

__all__ = ()


def _running_frame(coroutine):
    # The frame of a coroutine that is on the stack now: the outermost of its code, since it is the one of a task.
    if not getattr(coroutine, "cr_running", False):
        return None
    found, frame = None, sys._getframe()
    while frame is not None:
        if frame.f_code is coroutine.cr_code:
            found = frame
        frame = frame.f_back
    return found


def _task_get_stack(task, limit):
    frames = []
    coroutine = task.get_coro()
    frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None) or _running_frame(coroutine)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        place = task._exception.__traceback__
        while place is not None and (limit is None or len(frames) < limit):
            frames.append(place.tb_frame)
            place = place.tb_next
    return frames


def _task_print_stack(task, limit, file):
    from _sys import _source_line
    entries = []
    for frame in task.get_stack(limit=limit):
        line = _source_line(frame.f_code, frame.f_lineno)
        if line is not None:
            entries.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, line))
    error = task._exception
    if not entries:
        print(f"No stack for {task!r}", file=file)
    elif error is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(type(error), error):
            print(line, file=file, end="")
