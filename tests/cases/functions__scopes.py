# Which names a nested function sees: class bodies, global, nonlocal, deletion, unbound locals.
x = "module"
def reads_global():
    return x
def unbound():
    print(x)
    x = 1
def outer():
    x = "outer"
    class Body:
        seen = x
        x = "class"
        seen_after = x
        def method(self):
            return x
    return Body.seen, Body.seen_after, Body().method()
def declared():
    global x, fresh
    x = "changed"
    fresh = "made"
    def inner():
        return x
    return inner()
def cell():
    v = 1
    def get():
        return v
    del v
    return get
def skip_level():
    a = 1
    def middle():
        def deepest():
            nonlocal a
            a += 1
            return a
        return deepest
    d = middle()
    return d(), d(), a
for f in (reads_global, unbound, outer, declared, reads_global, skip_level, cell(), lambda: fresh, lambda: missing):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
