# Properties: getter, setter, deleter, inheritance and overriding, messages when a part is missing.
class P:
    def __init__(self):
        self._x = 0
    @property
    def x(self):
        "The x."
        return self._x
    @x.setter
    def x(self, value):
        if value < 0:
            raise ValueError(f"negative: {value}")
        self._x = value
    @x.deleter
    def x(self):
        print("deleting")
        self._x = None
    @property
    def read_only(self):
        return "r"
    write_only = property(None, lambda self, v: print("wrote", v))
    @property
    def broken(self):
        return self.absent
class Q(P):
    @P.x.getter
    def x(self):
        return ("Q", self._x)
    @property
    def read_only(self):
        return super().read_only + "!"
p, q = P(), Q()
p.x = 3
p.x += 1
print(p.x, P.x.__doc__, type(P.x).__name__, P.x.fset is not None, P.x.fget.__name__)
q.x = 7
print(q.x, q.read_only, vars(q))
del p.x
print(p.x)
p.write_only = 9
for bad in (
    lambda: setattr(p, "x", -1), lambda: setattr(p, "read_only", 1), lambda: delattr(p, "read_only"),
    lambda: p.write_only, lambda: p.broken, lambda: setattr(q, "read_only", 1), lambda: delattr(p, "write_only"),
    lambda: property(1).__get__(p), lambda: property().__get__(p), lambda: property().__set__(p, 1),
    lambda: setattr(P.x, "fget", 1),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(hasattr(p, "broken"), getattr(p, "broken", "default"), hasattr(p, "read_only"), P.x.__get__(q))
