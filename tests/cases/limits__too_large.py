"""Sizes that no memory holds: which error, in which words."""

HUGE = 2**63 - 1
BEYOND = 2**63


def attempt(label, function):
    try:
        function()
    except Exception as error:
        print(label, type(error).__name__, error.args)
    else:
        print(label, "done")


for size in (HUGE, BEYOND, -HUGE, -BEYOND - 1):
    attempt("str *", lambda: "ab" * size)
    attempt("* str", lambda: size * "ab")
    attempt("bytes *", lambda: b"ab" * size)
    attempt("bytearray *", lambda: bytearray(b"ab") * size)
    attempt("list *", lambda: [0, 1] * size)
    attempt("tuple *", lambda: (0, 1) * size)
    attempt("empty *", lambda: ("" * size, b"" * size, [] * size, () * size))
    attempt("bytes()", lambda: bytes(size))
    attempt("bytearray()", lambda: bytearray(size))
    attempt("ljust", lambda: "x".ljust(size))
    attempt("rjust", lambda: "x".rjust(size))
    attempt("center", lambda: "x".center(size))
    attempt("zfill", lambda: "x".zfill(size))
    attempt("bytes.ljust", lambda: b"x".ljust(size))
    attempt("bytes.zfill", lambda: b"x".zfill(size))
    attempt("list(range)", lambda: list(range(size)))
    attempt("tuple(range)", lambda: tuple(range(size)))
    attempt("len(range)", lambda: len(range(size)))
    attempt("<<", lambda: 1 << size)
    attempt("to_bytes", lambda: (1).to_bytes(size, "big"))


def grow():
    numbers = [0]
    numbers *= HUGE


attempt("list *=", grow)
attempt("[:] =", lambda: [0][:HUGE])
attempt("format width", lambda: format("x", f">{HUGE}"))
attempt("format width too large", lambda: format("x", f">{BEYOND}"))
attempt("format precision", lambda: format(1.0, f".{HUGE}f"))
attempt("% width", lambda: f"%{HUGE}d" % 1)
attempt("% width too large", lambda: f"%{BEYOND}d" % 1)
attempt("% precision", lambda: f"%.{HUGE}f" % 1.0)
attempt("replace", lambda: ("x" * 2**20).replace("x", "y" * 2**20).replace("y", "z" * 2**20))
attempt("join", lambda: ("x" * 2**20).join(["x" * 2**20] * 2**20))
attempt("expandtabs too large", lambda: "\t".expandtabs(2**31))

try:
    "x" * HUGE
except MemoryError as error:
    print(repr(error), str(error) == "", isinstance(error, Exception))
