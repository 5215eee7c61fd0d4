# Trees with parents, caches of weak values, closures that hold themselves: what is left and what is not.
import gc
import weakref


class Tree:
    alive = 0

    def __init__(self, parent=None):
        Tree.alive += 1
        self.parent, self.children = parent, []
        if parent:
            parent.children.append(self)

    def __del__(self):
        Tree.alive -= 1


class WeakTree(Tree):
    @property
    def parent(self):
        return self._parent and self._parent()

    @parent.setter
    def parent(self, value):
        self._parent = value and weakref.ref(value)


gc.collect()
gc.disable()
for cls in (Tree, WeakTree):
    root = cls()
    for _ in range(3):
        cls(cls(root))
    print(cls.__name__, Tree.alive, end=" ")
    del root
    print(Tree.alive, end=" ")
    gc.collect()
    print(Tree.alive)
cache = weakref.WeakValueDictionary()


class Image:
    def __init__(self, name):
        self.name = name


def load(name):
    image = cache.get(name)
    if image is None:
        print("loading", name)
        image = cache[name] = Image(name)
    return image


a = load("x")
print(load("x") is a, len(cache))
del a
print(len(cache), "x" in cache)
load("x")
print(len(cache))


def recursive():
    def inner(n):
        return inner(n - 1) if n else watcher()

    class Watcher:
        pass

    kept = Watcher()
    watcher = weakref.ref(kept)
    inner.kept = kept
    return inner(3) is kept, watcher


result, watcher = recursive()
print(result, watcher() is not None)
gc.collect()
print(watcher())
class Exc(Exception):
    pass


def fails():
    me = Exc("x")
    ref = weakref.ref(me)
    try:
        raise me
    except Exc as error:
        hold = error
    return ref


ref = fails()
print(ref() is not None)
gc.collect()
print(ref())
cyclic = []
for _ in range(10):
    item = {}
    item["self"] = item
    cyclic.append(item)
del cyclic, item
print(gc.collect(), gc.collect())
observed = set()
observed_refs = weakref.WeakSet()


class Subject:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def attach(self, observer):
        self.observers.add(observer)

    def notify(self):
        return sorted(o.name for o in self.observers)


s = Subject()
one, two = Image("one"), Image("two")
s.attach(one), s.attach(two)
print(s.notify())
del one
print(s.notify(), len(s.observers))
