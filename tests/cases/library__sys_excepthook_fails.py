# An excepthook that fails itself.
import sys


def hook(kind, value, traceback):
    raise RuntimeError("in the hook")


sys.excepthook = hook
int("x")
