# __init_subclass__ and __set_name__: order, keywords, inheritance, errors; __class_getitem__.
class Plugin:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        print("init_subclass", cls.__name__, tag, kw)
        super().__init_subclass__(**kw)
        cls.tag = tag
        Plugin.registry.append(cls.__name__)
class A(Plugin, tag="a"):
    pass
class B(A):
    pass
print(Plugin.registry, A.tag, B.tag)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def extra():
    class C(Plugin, tag="c", wrong=1):
        pass
def plain():
    class D(x=1):
        pass
attempt(extra)
attempt(plain)
print(Plugin.registry)
class Named:
    def __init__(self, k):
        self.k = k
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name, self.k, hasattr(owner, "done"))
class Owner(Plugin, tag="owner"):
    first = Named(1)
    second = Named(2)
    same = first
    done = True
class Fails:
    def __set_name__(self, owner, name):
        raise ValueError("in set_name")
def failing():
    class E:
        attr = Fails()
try:
    failing()
except Exception as e:
    print(type(e).__name__, e, e.__notes__)
class G:
    def __class_getitem__(cls, key):
        return f"{cls.__name__}[{key}]"
print(G[int], G["x", 2], G[1:2])
attempt(lambda: G()[0])
attempt(lambda: A[int])
Dyn = type("Dyn", (Plugin,), {"n": Named(3)}, tag="dynamic")
print(Dyn.tag)
