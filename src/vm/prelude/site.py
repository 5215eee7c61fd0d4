# `exit` and `quit`, which CPython's module `site` adds to the built-in functions.
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
