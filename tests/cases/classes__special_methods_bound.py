# Special methods found on the type go through their own __get__, properties of other kinds through their own __set__.
import functools

class Bound:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        print("get", self.name, obj is not None, owner.__name__ if owner else None)
        if obj is None: return self
        return functools.partial(self.f, obj)

class A:
    def __init__(self, v): self.v = v
    @Bound
    def __len__(self): return 3
    @Bound
    def __getitem__(self, i): return i * 2
    @Bound
    def __contains__(self, x): return x == 1
    @Bound
    def __iter__(self): return iter([1, 2])
    @Bound
    def __call__(self, *a, **k): return a, k
    @Bound
    def __add__(self, o): return ("add", o)
    @Bound
    def __radd__(self, o): return ("radd", o)
    @Bound
    def __iadd__(self, o): return self
    @Bound
    def __eq__(self, o): return True
    @Bound
    def __lt__(self, o): return True
    @Bound
    def __hash__(self): return 5
    @Bound
    def __bool__(self): return False
    @Bound
    def __repr__(self): return "A!"
    @Bound
    def __str__(self): return "strA"
    @Bound
    def __format__(self, spec): return "fmt" + spec
    @Bound
    def __int__(self): return 7
    @Bound
    def __index__(self): return 2
    @Bound
    def __float__(self): return 1.5
    @Bound
    def __neg__(self): return "neg"
    @Bound
    def __enter__(self): return "in"
    def __exit__(self, *a): return True
    @Bound
    def __setitem__(self, k, v): print("set", k, v)
    @Bound
    def __delitem__(self, k): print("del", k)
    @Bound
    def __reversed__(self): return "rev"
    @Bound
    def __next__(self): return 9
    @Bound
    def __getattr__(self, name): return "attr " + name
    @Bound
    def __dir__(self): return ["b", "a"]
    @Bound
    def __round__(self, n=None): return "r", n
    @Bound
    def __abs__(self): return "abs"
    @Bound
    def __bytes__(self): return b"by"
    @Bound
    def __divmod__(self, o): return "dm"
    @Bound
    def __pow__(self, o, m=None): return "pow", o, m
    @Bound
    def __await__(self): return iter([])
    @Bound
    def __matmul__(self, o): return "mm"
    @Bound
    def __length_hint__(self): return 2

def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
a = A(1)
for f in (lambda: len(a), lambda: a[4], lambda: 1 in a, lambda: list(a), lambda: a(1, x=2), lambda: a + 1, lambda: 1 + a, lambda: a == 2, lambda: a < 2, lambda: hash(a), lambda: bool(a), lambda: repr(a), lambda: str(a), lambda: f"{a:x}", lambda: int(a), lambda: [1,2,3][a], lambda: float(a), lambda: -a, lambda: reversed(a), lambda: next(a), lambda: a.zzz, lambda: dir(a), lambda: round(a), lambda: round(a, 2), lambda: abs(a), lambda: bytes(a), lambda: divmod(a, 2), lambda: pow(a, 2, 3), lambda: a ** 2, lambda: a @ 1, lambda: a > 1, lambda: a != 1):
    t(f)
with a as x: print(x); raise ValueError
a[1] = 2
del a[1]
b = a
b += 3
print(b is a)
x, y = a
print(x, y)
print(*a)

class Init:
    @Bound
    def __init__(self, *a): print("init", a)
t(lambda: Init(1, 2))
class SetAttr:
    @Bound
    def __setattr__(self, n, v): print("setattr", n, v)
    @Bound
    def __delattr__(self, n): print("delattr", n)
    @Bound
    def __getattribute__(self, n): return "ga " + n
s = SetAttr(); s.x = 1; del s.x; print(s.y)
class NotCallable:
    __len__ = 5
    __iter__ = None
    __add__ = "x"
    __bool__ = property(lambda self: lambda: False)
    __call__ = property(lambda self: lambda *a: a)
n = NotCallable()
t(lambda: len(n)); t(lambda: iter(n)); t(lambda: n + 1); t(lambda: bool(n)); t(lambda: n(1))
class Static:
    @staticmethod
    def __len__(): return 4
    @classmethod
    def __getitem__(cls, i): return cls.__name__, i
    @staticmethod
    def __add__(o): return o
    __call__ = staticmethod(lambda *a: a)
    __str__ = staticmethod(lambda: "static")
    __iter__ = classmethod(lambda cls: iter([cls.__name__]))
    __eq__ = staticmethod(lambda o: "eq")
    __contains__ = classmethod(lambda cls, o: True)
    __enter__ = staticmethod(lambda: 1)
    __exit__ = staticmethod(lambda *a: print("exit", a))
s = Static()
t(lambda: len(s)); t(lambda: s[1]); t(lambda: s + 5); t(lambda: s(1)); t(lambda: str(s)); t(lambda: list(s)); t(lambda: s == 1); t(lambda: 3 in s)
with s as v: print(v)
class Meth:
    __len__ = functools.partialmethod(lambda self, n: n, 8)
    __call__ = staticmethod(functools.partial(lambda *a: a, 1))
    __add__ = len
    __getitem__ = int
t(lambda: len(Meth())); t(lambda: Meth()(2)); t(lambda: Meth() + "abc"); t(lambda: Meth()["5"])
