# Chains, groups and notes as traceback writes them into text: causes, contexts, limits, exceptions made by hand.
import asyncio
import io
import sys
import traceback


def low(n):
    return 1 / n


def middle():
    try:
        low(0)
    except ZeroDivisionError as error:
        error.add_note("in middle")
        raise ValueError("bad number") from error


def high():
    try:
        middle()
    except ValueError:
        raise KeyError("high")


def show(text):
    print("".join(text) if not isinstance(text, str) else text)


try:
    high()
except KeyError as error:
    show(traceback.format_exc())
    show(traceback.format_exception(error, chain=False))
    show(traceback.format_exception_only(error))
    show(traceback.format_exception_only(KeyError, error))
    show(traceback.format_exception(error, limit=1))
    show(traceback.format_exception(error, limit=-1))
    show(traceback.format_exc(limit=0))
    show(traceback.format_exception(type(error), error, error.__traceback__))
    traceback.print_exc(file=sys.stdout, limit=1, chain=False)
    print([(f.name, f.lineno, f.line, f.locals) for f in traceback.extract_tb(error.__traceback__)])
    error.__traceback__ = None
    show(traceback.format_exception(error, chain=False))


async def worker(n):
    await asyncio.sleep(n / 10)
    raise ValueError(f"worker {n}") if n else OSError(5, "disk")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for n in range(2):
                group.create_task(worker(n))
    except* OSError as group:
        buffer = io.StringIO()
        traceback.print_exception(group.exceptions[0], file=buffer)
        show(buffer.getvalue())
        show(traceback.format_exception_only(group))


asyncio.run(main())
tree = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("inner", [KeyError("k"), TypeError("t")]), *[RuntimeError(n) for n in range(3)]])
tree.add_note("a note\nof two lines")
show(traceback.format_exception(tree))
show(traceback.format_exception_only(tree))
show(traceback.format_exception_only(tree, show_group=True))


class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no text")


class Multi(Exception):
    pass


Multi.__module__ = "package.errors"
for error in (Odd(), Multi("two\nlines"), Exception(), Exception(""), Exception(None), SystemExit(3), KeyboardInterrupt(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), OSError(2, "No such file", "x.txt"), StopIteration(5), AssertionError("a", 1)):
    show(traceback.format_exception_only(error))
noted = ValueError("v")
noted.__notes__ = ["one", 5, "three"]
show(traceback.format_exception_only(noted))
noted.__notes__ = "not a list"
show(traceback.format_exception_only(noted))
show(traceback.format_exception(None))
show(traceback.format_exception_only(SyntaxError("invalid", ("f.py", 3, 5, "x = = 1\n", 3, 6))))
try:
    compile("def f(:\n  pass", "text.py", "exec")
except SyntaxError as error:
    show(traceback.format_exception_only(error))
print(traceback.format_exc())
for bad in (lambda: traceback.format_exception(5), lambda: traceback.format_exception(ValueError, 5), lambda: traceback.print_exception(), lambda: traceback.format_exception(ValueError)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
