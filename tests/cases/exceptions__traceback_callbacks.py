# Frames of an error raised inside a callback or an iterator that a builtin runs.
def frames(e):
    tb, names = e.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return names
def inner():
    raise ValueError("v")
g = (inner() for _ in [0])
try:
    list(g)
except ValueError as e:
    print(frames(e))
try:
    [inner() for _ in [0]]
except ValueError as e:
    print(frames(e))
try:
    sorted([1], key=lambda n: inner())
except ValueError as e:
    print(frames(e))
for call in (lambda: list(map(lambda n: inner(), [1])), lambda: max([1, 2], key=lambda n: inner()), lambda: sum(inner() for _ in [0]),
             lambda: [1].sort(key=lambda n: inner()), lambda: dict((inner(), 1) for _ in [0]), lambda: set(inner() for _ in [0]),
             lambda: any(inner() for _ in [0]), lambda: "".join(inner() for _ in [0]), lambda: tuple(inner() for _ in [0]),
             lambda: next(filter(lambda n: inner(), [0])), lambda: [].extend(inner() for _ in [0]), lambda: min(inner() for _ in [0])):
    try:
        call()
    except ValueError as e:
        print(frames(e))
