# TracebackException, StackSummary and FrameSummary: captured now, written later, with locals, with lines looked up, compared.
import sys
import traceback
from traceback import FrameSummary, StackSummary, TracebackException


def run():
    try:
        inner(0)
    except LookupError as error:
        return TracebackException.from_exception(error, capture_locals=True), error


def inner(depth):
    secret = "s" * depth
    if depth == 2:
        raise LookupError("deep")
    inner(depth + 1)


captured, error = run()
try:
    raise error
except LookupError as error:
    plain = TracebackException.from_exception(error)
    same = TracebackException(type(error), error, error.__traceback__)
    stack = StackSummary.extract(traceback.walk_tb(error.__traceback__))
    entries = traceback.extract_tb(error.__traceback__)
print("".join(captured.format()))
print("".join(plain.format(chain=False)), "".join(plain.format_exception_only()), plain == same, plain != captured, str(plain), plain.exc_type_str, plain.__cause__, len(plain.stack))
print("".join(stack.format()), [f.name for f in stack], stack[0] == entries[0], list(stack[1])[1:3], stack[-1].locals, captured.stack[-1].locals)
made = StackSummary.from_list([("a.py", 1, "f", "x = 1"), FrameSummary("b.py", 2, "g", line="  y = 2 ", lookup_line=False), ("c.py", 3, "h", None)])
print("".join(made.format()), made[0], made[1].line, made[2].line, "".join(traceback.format_list(made)), "".join(traceback.format_list([("z.py", 5, "q", "w")])), sep="|")
print(made[0] == ("a.py", 1, "f", "x = 1"), made[0] == 5, tuple(made[0]), made[0][2], len(made[0]), FrameSummary("a", 1, "b", locals={"k": 1}, line="x").locals)


def recursive(n):
    return recursive(n - 1) if n else 1 / 0


try:
    recursive(10)
except ZeroDivisionError as error:
    print("".join(traceback.format_exception(error)))
    print("".join(TracebackException.from_exception(error, limit=2).format()))


def ping(n):
    return pong(n)


def pong(n):
    if n == 0:
        raise ValueError("end")
    return ping(n - 1)


try:
    ping(3)
except ValueError as error:
    print("".join(traceback.format_exception(error)))
print([f.name for f in traceback.extract_stack()], traceback.format_stack()[-1], len(traceback.format_stack(limit=1)))


def stacked():
    traceback.print_stack(file=sys.stdout)
    print([f.lineno for f in traceback.extract_stack(limit=-1)], [f.name for f in traceback.extract_stack(sys._getframe())])


stacked()
try:
    try:
        {}["k"]
    except KeyError:
        undefined_name
except NameError as error:
    te = TracebackException.from_exception(error)
    print("".join(te.format()), te.__context__.exc_type_str, te.__suppress_context__)
    print("".join(te.format(chain=False)))
group = ExceptionGroup("g", [ValueError(n) for n in range(20)])
print("".join(TracebackException.from_exception(group, max_group_width=3).format()))
deep = ValueError("core")
for n in range(4):
    deep = ExceptionGroup(f"level {n}", [deep])
print("".join(TracebackException.from_exception(deep, max_group_depth=2).format()))
traceback.clear_frames(error.__traceback__) if False else None
try:
    "abc".uper()
except AttributeError as error:
    print("".join(TracebackException.from_exception(error).format_exception_only()), end="")
    te = TracebackException.from_exception(error, lookup_lines=False, compact=True)
    te.print(file=sys.stdout)
try:
    (1 +
     "a".upper(
     ))
except TypeError as error:
    print("".join(traceback.format_exception(error)))
