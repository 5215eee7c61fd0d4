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


def stream_attribute(stream, name):
    import _io
    return _io._standard_attribute(stream, name)
