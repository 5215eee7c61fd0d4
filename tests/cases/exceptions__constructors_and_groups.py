# Exception groups, chains, except clauses and constructors of all kinds.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
# group methods
g = ExceptionGroup("t", [ValueError(1), ExceptionGroup("i", [TypeError(2)])])
print(g.split(ValueError), g.subgroup(lambda e: True) is g, g.split(lambda e: False))
t(lambda: g.subgroup(lambda e: 1/0))
t(lambda: g.split(ExceptionGroup))
t(lambda: g.derive())
t(lambda: g.derive([1]))
t(lambda: g.split(int))
t(lambda: g.split(()))
t(lambda: g[ValueError])
print(ExceptionGroup[ValueError])
t(lambda: BaseExceptionGroup("a", [KeyboardInterrupt()]).derive([ValueError()]))
print(g.__class__.__mro__)
class G2(BaseExceptionGroup): pass
print(repr(G2("m", [ValueError()])), repr(G2("m", [KeyboardInterrupt()])), type(G2("m", [ValueError()]).split(ValueError)[0]))
class G3(ExceptionGroup): pass
t(lambda: G3("m", [KeyboardInterrupt()]))
class G4(BaseExceptionGroup, ValueError): pass
t(lambda: G4("m", [KeyboardInterrupt()]))
t(lambda: repr(G4("m", [ValueError()])))
for args in (("m", (ValueError(),)), ("m", [ValueError()]), ("m", "ab"), ("m", 3), ("m", {1:2}), ("m", None), (None, [ValueError()])):
    t(lambda: repr(ExceptionGroup(*args)))
g.args = (1,)
print(g, g.message, g.exceptions, repr(g))
l = [ValueError(1)]
h = ExceptionGroup("h", l); l.append(3); print(h.exceptions, h, repr(h))
# notes and copies
h.add_note("n"); a, b = ExceptionGroup("q", [ValueError(1), h]).split(ValueError); print(a.exceptions[1].__notes__)
# chaining
def chain():
    try:
        try: raise ValueError("a")
        except ValueError as e:
            raise e
    except ValueError as e:
        e2 = e
    try:
        raise e2
    except ValueError as e:
        try: raise KeyError("k") from e
        except KeyError as k: print(repr(k.__cause__), repr(k.__context__), k.__suppress_context__); k.__suppress_context__ = False; print(k.__suppress_context__)
chain()
def cyc():
    a = ValueError("a"); b = KeyError("b")
    try: raise a
    except ValueError:
        try: raise b
        except KeyError:
            try: raise a
            except ValueError as e: print(repr(e.__context__), repr(b.__context__))
cyc()
# except with weird
def ex(kind):
    try:
        try: raise ValueError("v")
        except kind: print("caught")
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
class Meta(type):
    def __instancecheck__(c, o): return True
    def __subclasscheck__(c, o): return True
class Fake(Exception, metaclass=Meta): pass
for k in (Fake, (), ValueError, (KeyError, ValueError), [ValueError], "x", None, int, (int,), ValueError("x"), (KeyError, ())): ex(k)
class T(tuple): pass
ex(T((ValueError,)))
# nested functions
def f():
    try: return 1
    finally:
        try: raise ValueError
        except ValueError: pass
print(f())
e = KeyError("k"); print(str(e), str(KeyError("a", 1)), str(KeyError()))
print(StopIteration().value, StopIteration(1,2).value)
t(lambda: ValueError("x", y=1))
t(lambda: SystemExit(k=1))
t(lambda: StopIteration(k=1))
t(lambda: KeyError(k=1))
t(lambda: SyntaxError(k=1))
t(lambda: UnicodeDecodeError(k=1))
t(lambda: ImportError("a", name=1, path=2, name_from=3).name_from)
t(lambda: ModuleNotFoundError("a", name=1).name)
t(lambda: UnboundLocalError("a", name=1).name)
t(lambda: ImportError(name="n").msg)
class A(AttributeError):
    def __init__(self, *a, extra=None, **k): super().__init__(*a, **k); self.extra = extra
x = A("m", name="q", obj=[], extra=3); print(x.name, x.obj, x.extra, x.args, x.__dict__)
t(lambda: A("m", nam="q"))
class B(ValueError):
    def __init__(self, *a, extra=None): self.extra = extra
x = B(1, 2, extra=5); print(x.args, x.extra, repr(x), str(x))
class C(ValueError):
    def __new__(cls, *a, **k): return super().__new__(cls, "fixed")
x = C(1, 2); print(x.args)
t(lambda: C(1, k=2))
class D(OSError):
    def __new__(cls, *a): return super().__new__(cls, 2, "zwei", "file")
    def __init__(self, *a): pass
x = D(9); print(x.args, x, repr(x), x.filename)
class E(OSError):
    def __str__(self): return "own"
print(E(2, "a"), repr(E(2, "a")))
print(FileNotFoundError(13, "x").errno, type(FileNotFoundError(13, "x")).__name__, ConnectionError(104, "r"), TimeoutError("t"), TimeoutError().errno)
import asyncio
print(asyncio.TimeoutError is TimeoutError, repr(asyncio.CancelledError("m")), asyncio.CancelledError("m").args)
t(lambda: asyncio.IncompleteReadError(b"a", 3))
t(lambda: ValueError("a").args[0])
v = ValueError("a"); v.args = ["b", 1]; print(v, v.args); v.args = "xy"; print(v.args); v.args = {1:2}; print(v.args)
v.__init__("new", 2); print(v.args)
v.__cause__ = KeyError(); print(v.__suppress_context__)
def gen():
    try: yield 1
    except ValueError as e: print("got", e); raise
gg = gen(); next(gg)
try: gg.throw(ValueError("th"))
except ValueError as e: print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
