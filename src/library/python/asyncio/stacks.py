# What `Task.print_stack` prints, which few programs ask for.

import traceback
from _sys import _source_line


def print_stack(task, limit, file):
    entries = []
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        line = _source_line(code, frame.f_lineno)
        if line is not None:
            entries.append((code.co_filename, frame.f_lineno, code.co_name, line))
    error = task._exception
    if not entries:
        print(f"No stack for {task!r}", file=file)
    else:
        what = "Stack" if error is None else "Traceback"
        print(f"{what} for {task!r} (most recent call last):", file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(error):
            print(line, file=file, end="")
