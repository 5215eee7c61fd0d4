# getattr, setattr, delattr, hasattr, vars, dir: hooks, defaults, errors, odd names.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class A:
    cls = "class"

    def __init__(self):
        self.x = 1

    @property
    def p(self):
        return "prop"

    @property
    def broken(self):
        raise AttributeError("inner attribute error")

    @property
    def worse(self):
        raise ValueError("worse")

    def method(self):
        return 5


class Hook:
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"hook says {name}")
        return f"hook:{name}"

    def __setattr__(self, name, value):
        print("set", name, value)

    def __delattr__(self, name):
        print("del", name)

    def __dir__(self):
        return ["b", "a", "c"]


class All:
    def __getattribute__(self, name):
        return name.upper()


class Slots:
    __slots__ = ("s",)


a, h, sl = A(), Hook(), Slots()
for args in ((a, "x"), (a, "y"), (a, "y", 3), (a, "y", None), (a, 5), (a,), (a, "x", 1, 2), (a, "p"), (a, "broken"), (a, "broken", "d"), (a, "worse", "d"), (A, "cls"), (A, "nope"), (h, "q"), (h, "no"), (h, "no", "dflt"), (All(), "abc"), (sl, "s"), (sl, "s", 0), (sl, "z"), (5, "real"), (5, "zz"), (None, "x"), (a, None), (a, "odd name"), (a, ""), ([], "append2"), (print, "nope"), (lambda: 0, "nope"), (type, "nope"), (int, "nope"), (A.method, "nope"), (a.method, "nope"), (..., "x"), ("s", "x"), ((i for i in ()), "x"), (range(1), "x"), (NotImplemented, "x"), (Exception("e"), "x"), (Exception, "x")):
    t(getattr, *args)
print([hasattr(a, n) for n in ("x", "y", "p", "broken", "cls", "__dict__", "")], hasattr(h, "any"), hasattr(h, "no"), hasattr(sl, "s"), hasattr(All(), "zzz")); t(hasattr, a, "worse"); t(hasattr, a, 5); t(hasattr, a); t(setattr, a, "p", 1); t(setattr, a, "new", 2); t(setattr, a, 5, 1); t(setattr, a, "x"); t(setattr, 5, "x", 1); t(setattr, sl, "z", 1); t(setattr, sl, "s", 1); t(setattr, None, "x", 1); t(setattr, int, "x", 1); t(setattr, h, "k", "v"); t(setattr, a, "odd name!", 3); t(setattr, A, "p", "replaced"); t(getattr, a, "p"); t(setattr, print, "x", 1); t(setattr, "s", "upper", 1); t(setattr, object(), "x", 1); t(delattr, a, "x"); t(delattr, a, "x"); t(delattr, a, "cls"); t(delattr, A, "nope"); t(delattr, h, "z"); t(delattr, sl, "s"); t(delattr, sl, "s"); t(delattr, 5, "real"); t(delattr, a, 5); t(delattr, a); t(delattr, int, "real"); t(delattr, a, "method"); print(vars(a), vars(h), getattr(a, "odd name!"))
t(vars, 5); t(vars, sl); t(vars, a, 1); t(vars, None); t(vars, []); t(lambda: vars(A)["cls"]); t(lambda: type(vars(A)).__name__); t(lambda: sorted(k for k in vars(A) if k[0] != "_")); t(dir, h); t(dir, 1, 2); t(lambda: [n for n in dir(a) if n[0] != "_"]); t(lambda: [n for n in dir(A) if n[0] != "_"]); t(lambda: [n for n in dir(sl) if n[0] != "_"]); t(lambda: dir(None)[:3]); t(lambda: vars() is locals() or vars() == {}); t(lambda: (lambda q, r: (sorted(dir()), sorted(vars()), sorted(locals())))(1, 2))


class BadDir:
    def __dir__(self):
        return 5


class MixDir:
    def __dir__(self):
        return [1, "a"]


t(dir, BadDir()); t(dir, MixDir()); vars(a)["injected"] = 1; print(a.injected, a.__dict__ is vars(a), "A" in dir(), "a" in globals(), globals()["sl"] is sl, sorted(n for n in dir(object)))
