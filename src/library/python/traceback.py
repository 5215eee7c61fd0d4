# Tracebacks as text. The machine makes the text of each entry, and of whole exceptions.

import sys
from _sys import _entries, _format_exception, _format_exception_only, _shown_file, _source_line

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
    "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_HEADER = "Traceback (most recent call last):\n"
_missing = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self.line = line.strip() if line else "" if lineno is not None else None
        self.locals = {name: repr(value) for name, value in locals.items()} if locals else None
        self._text = kwargs.get("_text")

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _limited(frames, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = cls()
        for frame, line in _limited(list(frame_gen), limit):
            code = frame.f_code
            text = _source_line(code, line)
            if text is not None:
                made.append(FrameSummary(
                    code.co_filename, line, code.co_name, line=text, locals=frame.f_locals if capture_locals else None))
        return made

    @classmethod
    def from_list(cls, a_list):
        made = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            made.append(frame)
        return made

    def format_frame_summary(self, frame_summary, **kwargs):
        frame = frame_summary
        text = frame._text
        if text is None:
            text = f'  File "{_shown_file(frame.filename)}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f"    {frame.line}\n"
        if frame.locals:
            text += "".join([f"    {name} = {value}\n" for name, value in sorted(frame.locals.items())])
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0
        for frame in [*self, None]:
            place = frame and (frame.filename, frame.lineno, frame.name)
            if place == last and frame is not None:
                count += 1
            else:
                if count > 3:
                    more = count - 3
                    result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")
                last, count = place, 1
            if frame is not None and count <= 3:
                text = self.format_frame_summary(frame)
                if text is not None:
                    result.append(text)
        return result


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    return StackSummary([
        FrameSummary(filename, lineno, name, line=line, _text=text)
        for filename, lineno, name, line, text in _limited(_entries(tb), limit)
    ])


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    frames = []
    while f is not None:
        text = _source_line(f.f_code, f.f_lineno)
        if text is not None:
            frames.append(FrameSummary(f.f_code.co_filename, f.f_lineno, f.f_code.co_name, line=text))
        f = f.f_back
    # The limit counts from the innermost frame.
    frames = _limited(frames, limit)
    frames.reverse()
    return StackSummary(frames)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return extract_stack(f or sys._getframe().f_back, limit).format()


def _write(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        print(line, file=file, end="")


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    _write(format_stack(f or sys._getframe().f_back, limit), file)


def _exception_of(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _missing:
        if exc is None or isinstance(exc, BaseException):
            return exc, exc and exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    value, tb = _exception_of(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"] if tb is None else [_HEADER, *format_tb(tb, limit), "NoneType: None\n"]
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exception_only(exc, /, value=_missing, *, show_group=False):
    if value is _missing:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(value), value, None).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # One that still runs keeps its variables.
            pass
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = _seen if _seen is not None else []
        seen.append(exc_value)
        self.stack = extract_tb(exc_traceback, limit)
        if capture_locals:
            _capture(self.stack, exc_traceback, limit)
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.exc_type = exc_type if save_exc_type else None
        module = exc_type.__module__
        hidden = module in ("__main__", "builtins")
        self.exc_type_str = exc_type.__qualname__ if hidden else f"{module}.{exc_type.__qualname__}"
        self._str = _text_of(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__
        self._only = _format_exception_only(exc_value)
        self._whole = None
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            options = {
                "limit": limit, "capture_locals": capture_locals, "max_group_width": max_group_width,
                "max_group_depth": max_group_depth,
            }
            if limit is None and options == {**options, "capture_locals": False, "max_group_width": 15,
                                             "max_group_depth": 10}:
                self._whole = _format_exception(exc_value, False)
            self.exceptions = [TracebackException.from_exception(each, **options) for each in exc_value.exceptions]
        if isinstance(exc_value, SyntaxError):
            self.filename, self.msg = exc_value.filename, exc_value.msg or "<no detail available>"
            self.lineno, self.offset = exc_value.lineno, exc_value.offset
            self.end_lineno, self.end_offset, self.text = exc_value.end_lineno, exc_value.end_offset, exc_value.text
        linked = []
        for other in (exc_value.__cause__, exc_value.__context__):
            new = other is not None and not any([other is each for each in seen])
            linked.append(TracebackException(
                type(other), other, other.__traceback__, limit=limit, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen) if new else None)
        self.__cause__, self.__context__ = linked

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._only.splitlines(True) if self.exc_type and issubclass(self.exc_type, SyntaxError) else [
            self._only[:len(self._only) - len(self._notes())], *self._notes().splitlines(True)
        ]
        if show_group and self.exceptions:
            for each in self.exceptions:
                for line in each.format_exception_only(show_group=True):
                    yield "   " + line

    def _notes(self):
        # The lines that follow the exception's own text.
        if not isinstance(self.__notes__, (list, tuple)) or not self.__notes__:
            return ""
        return "".join([str(note) + "\n" for note in self.__notes__])

    def format(self, *, chain=True, **kwargs):
        return self._format(chain, 0)

    def _format(self, chain, depth):
        # `depth` is how many groups this lies in; what lies in one has a margin.
        margin = "  " * depth + "| " if depth else ""
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__._format(True, depth)
                yield from _indented([_CAUSE], margin)
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__._format(True, depth)
                yield from _indented([_CONTEXT], margin)
        if self._whole is not None and not depth:
            yield from self._whole.splitlines(True)
        elif self.exceptions is None:
            if self.stack:
                yield from _indented([_HEADER, *self.stack.format()], margin)
            yield from _indented(self.format_exception_only(), margin)
        elif depth > self.max_group_depth:
            yield f"{margin}... (max_group_depth is {self.max_group_depth})\n"
        else:
            yield from self._format_group(chain, depth)

    def _format_group(self, chain, depth):
        outermost = depth == 0
        depth = depth or 1
        indent = "  " * depth
        if self.stack:
            yield f"{indent}{'+' if outermost else '|'} Exception Group {_HEADER}"
            yield from _indented(self.stack.format(), indent + "| ")
        yield from _indented(self.format_exception_only(), indent + "| ")
        left = len(self.exceptions) - self.max_group_width
        shown = self.exceptions[:self.max_group_width]
        for number, each in enumerate(shown, 1):
            yield f"{indent}{'+-' if number == 1 else '  '}+---------------- {number} ----------------\n"
            yield from each._format(chain, depth + 1)
        if left > 0:
            yield f"{indent}{'  ' if shown else '+-'}+---------------- ... ----------------\n"
            yield f"{indent}  | and {left} more exception{'s' if left > 1 else ''}\n"
        if left > 0 or shown and (self.exceptions[-1].exceptions is None or depth >= self.max_group_depth):
            yield f"{indent}  +------------------------------------\n"

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)


def _indented(texts, margin):
    for text in texts:
        yield from [margin + line for line in text.splitlines(True)] if margin else [text]


def _capture(stack, tb, limit):
    # Give the entries what the variables of their frames look like.
    frames = [frame for frame, _ in walk_tb(tb) if _source_line(frame.f_code, 1) is not None]
    for entry, frame in zip(stack, _limited(frames, limit)):
        entry.locals = {name: _repr_of(value) for name, value in frame.f_locals.items()}


def _repr_of(value):
    try:
        return repr(value)
    except Exception:
        return "<local repr() failed>"


def _text_of(value):
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"
