# Metaclasses: the order of __prepare__, __new__, __init__, __call__, keywords, conflicts and attribute lookup.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        instance = super().__call__(*args, **kw)
        print("called")
        return instance
    def __repr__(cls):
        return f"<meta {cls.__name__}>"
    def __len__(cls):
        return 42
    def __getattr__(cls, name):
        return f"meta getattr {name}"
    def __contains__(cls, x):
        return x == cls.__name__
    def __iter__(cls):
        return iter("meta")
    def helper(cls):
        return f"helper of {cls.__name__}"
class A(metaclass=Meta, option=1):
    def __init__(self, n=0):
        self.n = n
class B(A, other=2):
    pass
a = A(5)
print(A, B, [A], len(A), A.anything, "A" in A, "B" in A, list(B), A.helper(), A.prepared, type(B).__name__)
print(isinstance(a, A), isinstance(A, Meta), a.n, B().n, issubclass(B, A))
for bad in (lambda: len(a), lambda: a.helper, lambda: a.anything, lambda: iter(a)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class Other(type):
    pass
try:
    class C(A, metaclass=Other):
        pass
except TypeError as e:
    print(e)
print(Meta("D", (), {"z": 1}).z, f"{A}", str(B))
