# Context and cause, and what a traceback shows of them.

def lookup():
    try:
        {}["key"]
    except KeyError as error:
        raise ValueError("translated") from error


try:
    lookup()
except ValueError as error:
    print(repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("while handling")
except RuntimeError as error:
    print(repr(error.__context__), error.__cause__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("hidden") from None
except RuntimeError as error:
    print(error.__suppress_context__)


class AppError(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


try:
    raise AppError(7, "custom")
except Exception as error:
    print(error, error.code, error.args, repr(error), isinstance(error, AppError))

try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise 42
except TypeError as error:
    print(error)

lookup()
