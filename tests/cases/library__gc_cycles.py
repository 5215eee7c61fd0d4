# Cycles, the collector and what it calls: counts, thresholds, finalizers, references and objects that come back.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)


gc.collect()
gc.disable()
print(gc.isenabled(), gc.get_threshold())
a = Node("a")
ref = weakref.ref(a, lambda r: print("weakref gone", r() is None))
del a
print(ref() is not None, gc.collect() > 0, ref())
b = Node("b")
b.me = None
del b
print("b went at once")


class Back:
    saved = []

    def __init__(self):
        self.me = self

    def __del__(self):
        print("resurrected")
        Back.saved.append(self)


Back()
gc.collect()
print(len(Back.saved), Back.saved[0].me is Back.saved[0])
Back.saved.clear()
gc.collect()
print("finalized only once")
gc.enable()
gc.set_threshold(5, 5, 5)
print(gc.get_threshold(), gc.isenabled(), len(gc.get_count()), gc.garbage)
gc.set_threshold(2000, 10, 10)
target = [1]
holder = {"key": target}
print(gc.get_referents([target]), gc.is_tracked([]), gc.is_tracked(5), gc.is_tracked("a"), gc.is_tracked((1, [])), gc.is_finalized(target))
for bad in (lambda: gc.collect(5), lambda: gc.collect(-1), lambda: gc.collect("x"), lambda: gc.set_threshold("a"), lambda: gc.is_tracked()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(any(o is holder for o in gc.get_objects()), gc.get_debug())
