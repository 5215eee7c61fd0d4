# Measuring with timeit: statements as texts and functions, setup, globals, repeat, autorange, and errors with their text.
import itertools
import timeit
from timeit import Timer, default_timer, repeat

log = []
clock = itertools.count(step=2).__next__


def work():
    log.append("work")


print(timeit.timeit(work, number=3, timer=clock), len(log))
print(Timer("log.append(1)", "log.append('setup')", globals=globals(), timer=clock).timeit(4), log[3:])
print(Timer(work, setup=lambda: log.append("before"), timer=clock).repeat(2, 1), log[-4:])
print(repeat("x = y * 2", "y = 3", number=5, repeat=3, timer=clock), timeit.timeit("pass", number=0, timer=clock))
space = {"n": 1}
print(timeit.timeit("n + 1", globals=space, number=1, timer=clock), sorted(k for k in space if not k.startswith("__")))
ticks = itertools.count()


def slow_clock():
    return next(ticks) * 0.3


seen = []
print(Timer("pass", timer=lambda: next(ticks) * 0.05).autorange(lambda n, t: seen.append((n, round(t, 3)))) if False else Timer(lambda: None, timer=slow_clock).autorange(lambda n, t: seen.append((n, round(t, 3)))), seen)


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("name", lambda: timeit.timeit("missing_name", number=1))
attempt("syntax", lambda: Timer("x ="))
attempt("setup syntax", lambda: Timer("pass", "y ="))
attempt("number", lambda: Timer(5))
attempt("setup number", lambda: Timer("pass", 5))
attempt("break", lambda: Timer("break"))
attempt("return", lambda: Timer("return"))
attempt("negative", lambda: Timer("pass", timer=clock).timeit(-1))
attempt("lines", lambda: timeit.timeit("for i in range(3):\n    seen.append(i)\n", globals=globals(), number=1, timer=clock))
attempt("multi", lambda: timeit.timeit("""
x = 'a
b' if False else 1
""" if False else "x = '''a\nb'''\nassert x == 'a' + chr(10) + 'b', x", number=1, timer=clock))
attempt("raises", lambda: Timer(lambda: 1 / 0).timeit(1))
print(seen[-3:], timeit.default_number, timeit.default_repeat)
