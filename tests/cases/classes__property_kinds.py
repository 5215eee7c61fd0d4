# Subclasses of property with accessors of their own; cached and typed properties as people write them.
class Loud(property):
    def __get__(self, obj, owner=None):
        print("get", obj is None)
        return super().__get__(obj, owner)
    def __set__(self, obj, value):
        print("set", value)
        super().__set__(obj, value)
    def __delete__(self, obj):
        print("delete")
        super().__delete__(obj)
class Setter(property):
    def __set__(self, obj, value):
        obj.__dict__["stored"] = value
class Getter(property):
    def __get__(self, obj, owner=None):
        return "own" if obj is not None else self
class Plain(property):
    extra = 5
class A:
    def __init__(self): self._x = 1
    @Loud
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
    @Setter
    def y(self): return self.__dict__["stored"]
    @Getter
    def z(self): return "never"
    @Plain
    def p(self): return "p"
a = A()
print(a.x); a.x = 5; print(a.x); del a.x; print(a.x, type(A.x).__name__)
a.y = 3
print(a.y, a.z, a.p, A.__dict__["p"].extra, A.p.fget(a))
try: a.p = 1
except AttributeError as e: print(e)
try: a.z = 1
except AttributeError as e: print(e)
try: del a.y
except AttributeError as e: print(e)
class classproperty(property):
    def __get__(self, obj, owner): return self.fget(owner)
class C:
    @classproperty
    def name(cls): return cls.__name__.lower()
print(C.name, C().name)
class ReadOnly(property):
    def __set__(self, obj, value): raise AttributeError("read only: " + self.fget.__name__)
class D:
    @ReadOnly
    def v(self): return 1
try: D().v = 2
except AttributeError as e: print(e)
setattr_ok = A(); setattr(setattr_ok, "y", 9); print(setattr_ok.y, getattr(setattr_ok, "y"))
class Sub(A):
    @A.x.getter
    def x(self): return "sub"
print(type(Sub.__dict__["x"]).__name__, Sub().x)
