import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.peer = None

    def __del__(self):
        print("finalizer", self.name)


a, b = Node("a"), Node("b")
a.peer, b.peer = b, a
outside = weakref.ref(a, lambda r: print("outside callback", r()))
a.inside = weakref.ref(b, lambda r: print("never printed"))
del a, b
print(outside() is not None)
print(gc.collect() > 0, outside())


def function():
    pass


references = [weakref.ref(function, lambda r, n=n: print("callback", n)) for n in range(3)]
print(weakref.getweakrefcount(function), [r in references for r in weakref.getweakrefs(function)])
references.pop(1)
del function
print([r() for r in references])
gathered = []


class Saved:
    def __del__(self):
        gathered.append(self)


saved = Saved()
reference = weakref.ref(saved)
del saved
print(reference() is None, len(gathered))
again = weakref.ref(gathered[0])
print(again() is gathered[0], reference())
