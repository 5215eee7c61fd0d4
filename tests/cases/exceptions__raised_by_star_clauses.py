# What except* clauses raise: one exception goes on alone, several in a group, what was raised again keeps its place.
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(f.__name__, repr(e), "|", repr(e.__context__), "|", repr(e.__cause__))


def alone():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        raise OSError("o")


def with_rest():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise OSError("o")


def named():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise e


def named_plain():
    try:
        raise ValueError("p")
    except* ValueError as e:
        raise e


def bare_in_both():
    try:
        raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)]), KeyError(4)])
    except* ValueError:
        raise
    except* TypeError:
        raise


def from_the_group():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise LookupError("l") from e
    except* TypeError:
        try:
            raise
        except ExceptionGroup as again:
            print("caught inside", repr(again))


def nested():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        try:
            raise KeyError("k")
        except KeyError as e:
            print("inner", repr(e), "context", repr(e.__context__))
        raise


for f in (alone, with_rest, named, named_plain, bare_in_both, from_the_group, nested):
    attempt(f)


class Odd(ExceptionGroup):
    def derive(self, exceptions):
        return 3


attempt(lambda: Odd("a", [ValueError(), TypeError()]).split(TypeError))
alone()
