# Modules that a program makes itself, imports, and gives a __getattr__.
import sys
import types
from types import ModuleType

made = ModuleType("virt", "What it is for.")
print(made, made.__name__, made.__doc__, made.__package__, made.__loader__, made.__spec__, sorted(vars(made)))
made.a = 1
made.__dict__["b"] = [2]
exec("def f(x):\n    return x + a, __name__", made.__dict__)
sys.modules["virt"] = made
import virt
from virt import a, f

print(virt is made, a, f(4), virt.b, type(virt) is ModuleType, isinstance(virt, ModuleType), f.__module__)


def fallback(name):
    if name.startswith("_"):
        raise AttributeError(name)
    return name * 2


virt.__getattr__ = fallback
from virt import zz

print(zz, virt.other, hasattr(virt, "_x"))
del virt.a
try:
    f(1)
except NameError as error:
    print(error)
for bad in (lambda: ModuleType(), lambda: ModuleType(5), lambda: ModuleType("a", "b", "c"), lambda: virt._hidden):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(ModuleType("plain").__doc__, types.ModuleType(name="k", doc=5).__doc__)
