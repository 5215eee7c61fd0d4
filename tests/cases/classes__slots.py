# __slots__: no dict, inheritance with and without it, defaults, deletion, conflicts and wrong names.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x=0):
        self.x = x
class Q(P):
    __slots__ = ["z"]
class R(P):
    pass
class One:
    __slots__ = "single"
class WithDict:
    __slots__ = ("a", "__dict__")
p, q, r, o, w = P(1), Q(2), R(3), One(), WithDict()
q.z = 4
r.anything = 5
o.single = 6
w.a, w.b = 7, 8
print(p.x, q.x, q.z, r.x, r.__dict__, o.single, w.a, w.__dict__, P.__slots__, Q.__slots__)
print(hasattr(p, "__dict__"), hasattr(q, "__dict__"), hasattr(r, "__dict__"), hasattr(p, "y"))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: p.y)
attempt(lambda: setattr(p, "z", 1))
attempt(lambda: setattr(q, "w", 1))
attempt(lambda: delattr(p, "y"))
attempt(lambda: p.__dict__)
attempt(lambda: vars(p))
attempt(lambda: type("S", (), {"__slots__": ("a",), "a": 1}))
attempt(lambda: type("S", (), {"__slots__": ("1a",)}))
attempt(lambda: type("S", (), {"__slots__": (1,)}))
attempt(lambda: type("S", (), {"__slots__": 3}))
attempt(lambda: type("S", (P, One), {}))
attempt(lambda: type("S", (int,), {"__slots__": ("a",)})(5))
attempt(lambda: type("S", (tuple,), {"__slots__": ("a",)}))
del p.x
attempt(lambda: p.x)
p.x = 9
attempt(lambda: p.x)
print(type(P.x).__name__, P.x.__get__(p), P.x.__name__)
P.x.__set__(p, 10)
print(p.x)
class Private:
    __slots__ = ("__hidden",)
    def __init__(self):
        self.__hidden = 1
print(Private()._Private__hidden)
