# Filters by category, message, module and action; what is shown once, always, never, or raised.
import sys
import warnings
from warnings import catch_warnings, filterwarnings, resetwarnings, simplefilter, warn


class Mine(UserWarning):
    pass


def show(message, category, filename, lineno, file=None, line=None):
    print(f"[{category.__name__}] {message} (line {lineno - base})")


base = 0
warnings.showwarning = show


def noisy(text="noise", category=None, level=1):
    warn(text, category, stacklevel=level)


for action in ("default", "always", "ignore", "module", "once"):
    with catch_warnings():
        simplefilter(action)
        print(action)
        for n in range(2):
            noisy("a")
        noisy("b")
        warn("a")
with catch_warnings():
    simplefilter("error", Mine)
    try:
        noisy("raised", Mine)
    except Mine as error:
        print(repr(error), error.args)
    try:
        warn(Mine("instance", 5))
    except Mine as error:
        print(repr(error))
    noisy("a plain one")
with catch_warnings(record=True) as caught:
    simplefilter("always")
    noisy("recorded")
    warn("deprecated", DeprecationWarning, 1)
    warn(ResourceWarning("res"))
    for w in caught:
        print(w.category.__name__, w.message, w.filename == __file__, w.lineno, w.line, w.source, type(w.message).__name__, str(w).split(",")[0])
    caught.clear()
    noisy("again")
    print(len(caught))
with catch_warnings():
    resetwarnings()
    filterwarnings("ignore", message="(?i)QUIET.*")
    filterwarnings("error", category=DeprecationWarning, message=".*soon")
    filterwarnings("always", lineno=0, append=True)
    noisy("quiet one")
    noisy("not quiet")
    warn("old soon gone", PendingDeprecationWarning)
    try:
        warn("gone soon", DeprecationWarning)
    except DeprecationWarning as error:
        print("raised", error)
    warn("gone", DeprecationWarning)
with catch_warnings(action="ignore", category=Mine):
    noisy("ignored", Mine)
    noisy("not ignored")
print(len(warnings.filters), [f[0] for f in warnings.filters], [f[2].__name__ for f in warnings.filters])


def attempt(label, call):
    try:
        print(label, call())
    except BaseException as error:
        print(label, type(error).__name__, error)


attempt("category", lambda: warn("x", int))
attempt("category text", lambda: warn("x", "UserWarning"))
attempt("action", lambda: simplefilter("often"))
attempt("filter action", lambda: filterwarnings("often"))
attempt("filter message", lambda: filterwarnings("ignore", message=5))
attempt("filter category", lambda: filterwarnings("ignore", category=int))
attempt("line", lambda: filterwarnings("ignore", lineno=-1))
attempt("enter twice", lambda: (lambda c: (c.__enter__(), c.__enter__()))(catch_warnings()))
attempt("exit first", lambda: catch_warnings().__exit__(None, None, None))
attempt("message of a number", lambda: warn(5))
attempt("instance and category", lambda: warn(Mine("keeps its own"), RuntimeWarning))
print(catch_warnings(), catch_warnings(record=True), warnings.formatwarning("text", Mine, "f.py", 3, "the line"), warnings.formatwarning("text", Mine, "f.py", 3), sep="\n")
warnings.warn_explicit("explicit", UserWarning, "other.py", 7)
warnings.warn_explicit("explicit", UserWarning, "other.py", 7, registry={})
registry = {}
for _ in range(2):
    warnings.warn_explicit("with registry", UserWarning, "other.py", 8, module="mod", registry=registry)
print([k if isinstance(k, str) else k[:2] for k in registry])
