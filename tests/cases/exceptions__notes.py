# add_note, __notes__ set by hand, notes in groups and in chained tracebacks.

e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second\nwith a line")
print(e.__notes__, e, repr(e), e.args)
e.__notes__.append("by hand")
print(e.__notes__)


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: e.add_note(5))
attempt(lambda: e.add_note())
attempt(lambda: e.add_note("a", "b"))
attempt(lambda: ValueError().__notes__)
f = KeyError("k")
f.__notes__ = "not a list"
attempt(lambda: f.add_note("x"))
del e.__notes__
print(hasattr(e, "__notes__"))
e.add_note("again")
group = ExceptionGroup("g", [ValueError("1"), TypeError("2"), ValueError("3")])
group.add_note("on the group")
group.exceptions[0].add_note("on a member")
matched, rest = group.split(ValueError)
print(matched.__notes__, rest.__notes__, matched.exceptions[0].__notes__)
matched.add_note("only here")
print(group.__notes__, matched.__notes__, rest.__notes__)
print(group.subgroup(TypeError).__notes__, group.derive([OSError()]).__dict__)
try:
    try:
        raise e
    except ValueError as caught:
        caught.add_note("noted while handled")
        raise RuntimeError("outer") from caught
except RuntimeError as outer:
    outer.add_note("note on outer")
    raise
