# A metaclass whose __call__ is a class, a property, a static method; what making an object then gives.
class Maker:
    def __init__(self, *a, **k): self.a, self.k = a, k
    def __repr__(self): return f"Maker{self.a}{self.k}"
class Meta(type):
    __call__ = Maker
class A(metaclass=Meta):
    def __init__(self, x): print("never")
print(A(1, y=2), A(), type(A(3)).__name__)
class Meta2(type):
    __call__ = staticmethod(lambda *a, **k: ("static", a, k))
class B(metaclass=Meta2): pass
print(B(1, z=2))
class Meta3(type):
    __call__ = classmethod(lambda mcls, *a: (mcls.__name__, a))
class C(metaclass=Meta3): pass
print(C(1))
class Meta5(type):
    __call__ = property(lambda cls: lambda *a: (cls.__name__, a))
class E(metaclass=Meta5): pass
print(E(7))
class Meta6(type):
    __call__ = len
class F(metaclass=Meta6): pass
print(F("abc"))
class Meta7(type):
    __call__ = dict
class G(metaclass=Meta7): pass
print(G(a=1), G([(1, 2)]))
class Meta8(type):
    __call__ = 5
class H(metaclass=Meta8): pass
try: H()
except TypeError as e: print(e)
class Meta9(type):
    __call__ = None
class I(metaclass=Meta9): pass
try: I()
except TypeError as e: print(e)
class Singleton(type):
    _made = {}
    def __call__(cls, *a, **k):
        if cls not in cls._made: cls._made[cls] = super().__call__(*a, **k)
        return cls._made[cls]
class S(metaclass=Singleton):
    def __init__(self, v=0): self.v = v
print(S(1) is S(2), S().v)
