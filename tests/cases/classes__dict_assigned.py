# The dictionary of an object: replaced, shared, deleted, of a kind of its own; vars() gives the very one.
class A:
    kind = "class"
    def __init__(self): self.x = 1
a, b = A(), A()
d = {"y": 2}
a.__dict__ = d
print(a.y, hasattr(a, "x"), vars(a) is d, a.__dict__ is d)
a.z = 3
print(d)
d["w"] = 4
print(a.w, sorted(vars(a)))
b.__dict__ = d
b.w = 5
print(a.w, vars(a) == vars(b), a.__dict__ is b.__dict__)
class Borg:
    shared = {}
    def __init__(self): self.__dict__ = self.shared
one, two = Borg(), Borg()
one.n = 1
print(two.n, Borg.shared)
class AttrDict(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.__dict__ = self
o = AttrDict(a=1)
o.b = 2
print(o, o["b"], o.a, sorted(vars(o)))
o["c"] = 3
print(o.c)
del o.a
print(o)
for bad in (5, None, [], "x", type(a).__dict__):
    try: a.__dict__ = bad
    except TypeError as e: print(e)
del a.__dict__
print(a.__dict__, a.kind)
a.q = 1
print(vars(a), d)
class D2(dict): pass
m = D2(p=1)
a.__dict__ = m
print(a.p); a.k = 2; print(m)
try: vars(5)
except TypeError as e: print(e)
class Slots: __slots__ = ("x",)
try: vars(Slots())
except TypeError as e: print(e)
try: Slots().__dict__ = {}
except AttributeError as e: print(e)
try: A.__dict__ = {}
except AttributeError as e: print(e)
import copy, types
c = copy.copy(b)
print(vars(c) == vars(b), vars(c) is vars(b))
c.__dict__.update(r=1); print(c.r)
vars(c)["s"] = 2; print(c.s)
ns = types.SimpleNamespace(a=1)
vars(ns)["b"] = 2
print(ns)
def f(): pass
f.__dict__ = {"tag": 1}
print(f.tag)
class E(Exception): pass
e = E(); e.__dict__ = {"code": 7}; print(e.code)
setattr(b, "__dict__", {"only": 1}); print(vars(b))
object.__setattr__(b, "__dict__", {"o": 1}); print(b.o)
for i in range(3):
    a = A(); a.__dict__ = {"i": i}
    def read(o): return o.i
    print(read(a), end=" ")
print()
def hot(o):
    return o.i
p = A(); p.i = 1
q = A(); q.i = 2
r = [hot(p), hot(q)]
p.__dict__ = {"i": 10, "x": 0}; r.append(hot(p)); q.__dict__ = p.__dict__; r.append(hot(q)); p.i = 11; r.append(hot(q)); del p.i
try: hot(q)
except AttributeError as e: r.append(str(e))
print(r)
class W:
    def method(self): return "method"
w = W(); w.__dict__ = {"method": lambda: "instance"}; print(w.method())
class Del:
    def __del__(self): print("gone")
holder = A(); holder.d = Del(); holder.__dict__ = {}; print("after")
