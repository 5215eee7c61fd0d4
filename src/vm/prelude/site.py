# `exit` and `quit`, which CPython's module `site` adds to the built-in functions; and the ways to what is in the library.
class Quitter:
    def __init__(self, name):
        self.name = name
        self.eof = "Ctrl-D (i.e. EOF)"

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


Quitter.__module__ = "_sitebuiltins"
exit = Quitter("exit")
quit = Quitter("quit")


def open_file(*args, **names):
    import _io
    return _io._open(*args, **names)


def read_input(prompt):
    # What `input` does where a program has bound `sys.stdin` or `sys.stdout` to a stream of its own.
    import sys
    if sys.stdin is None:
        raise RuntimeError("input(): lost sys.stdin")
    if sys.stdout is None:
        raise RuntimeError("input(): lost sys.stdout")
    if prompt:
        sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def stream_attribute(stream, name):
    import _io
    return _io._standard_attribute(stream, name)
