# globals, locals, vars, dir, exec-free namespaces: deleting and shadowing builtins.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


def f(a, b=2, *args, c, **kw):
    x = a + b
    before = sorted(locals())
    y = [v for v in args]
    def inner():
        return x
    return before, sorted(locals()), inner()


print(f(1, 2, 3, c=4, d=5)); print("f" in globals(), "t" in globals(), globals()["__name__"], type(globals()).__name__, globals() is globals()); globals()["made"] = 5; print(made); len = lambda v: "shadowed"; print(len([1])); del len; print(len([1]))


def shadow():
    print = 5
    return print


def late():
    try:
        return sum
    finally:
        pass
    sum = 1


def snapshot():
    a = 1
    l = locals()
    a = 2
    l["a"] = 99
    l["zz"] = 1
    m = locals()
    return a, l["a"], m["a"], "zz" in m, l is m


def cell():
    v = 1
    def g():
        nonlocal v
        v += 1
        return v, sorted(locals())
    return g(), locals()["v"]


t(shadow); t(late); t(snapshot); t(cell); t(globals, 1); t(locals, 1); t(lambda: nope); t(lambda: [nope2 for _ in "a"])
def deleted():
    q = 1
    del q
    return q
def del_twice():
    q = 1
    del q
    del q
def del_global():
    global made
    del made
    return made
def free():
    def g():
        return later
    g()
    later = 1
for fn in (deleted, del_twice, del_global, free):
    print(fn.__name__, end=": "); t(fn)


class K:
    a = 1
    ns = sorted(k for k in locals() if not k.startswith("__"))
    print = print
    print("in class body", a, "a" in locals(), "a" in globals())
    len = 3
    def m(self):
        return len("abc")
    def n(self):
        return K.len, self.a, sorted(k for k in vars(K) if k[0] != "_")


print(K().m(), K().n(), K.ns, __name__, __doc__, type(__builtins__).__name__ in ("module", "dict")); import random as abs; print(type(abs).__name__); del abs; print(abs(-3)); True_ = True; print((lambda max: max)(3), [min for min in "a"], min(2, 1)); x = 1
def outer():
    x = 2
    class C:
        y = x
        x = 3
        z = x
        def get(self):
            return x
    return C.x, C.z, C().get()
t(outer)
del x, f; t(lambda: x); f(1)
