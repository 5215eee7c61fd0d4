# Exceptions as text.
import sys
import traceback


def inner(n):
    raise ValueError(f"bad {n}")


def outer():
    try:
        inner(1)
    except ValueError as error:
        raise KeyError("k") from error


try:
    outer()
except KeyError as error:
    caught = error
    print(traceback.format_exc())
    traceback.print_exc(file=sys.stdout)
    traceback.print_exc()
    print(traceback.format_exception(error, chain=False))
    print(traceback.format_exception_only(error))
    print([tuple(entry) for entry in traceback.extract_tb(error.__traceback__)])
    print(traceback.extract_tb(error.__traceback__)[0])
    print("".join(traceback.format_tb(error.__traceback__)))
    traceback.print_tb(error.__traceback__, limit=1, file=sys.stdout)
    print("".join(traceback.format_exception(KeyError, error, error.__traceback__, limit=-1)))
print(traceback.format_exc(), end="")
caught.add_note("a note")
print(traceback.format_exception_only(caught))
made = traceback.TracebackException.from_exception(caught)
print(str(made), made.exc_type_str, len(made.stack), made.__cause__.exc_type_str, made.__notes__)
print("".join(made.format()) == "".join(traceback.format_exception(caught)))


def deep(n):
    return deep(n - 1) if n else 1 / 0


try:
    deep(6)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError("t")])
except ExceptionGroup:
    print(traceback.format_exc())
print(traceback.format_list([("a.py", 1, "f", "x = 1"), ("b.py", 2, "g", None)]))
for wrong in (lambda: traceback.format_exception(1), lambda: traceback.format_exception(ValueError, ValueError())):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
