# Context managers: order with several, exceptions in __enter__ and __exit__, suppression, lookup on the class.
class M:
    def __init__(self, name, *, swallow=False, enter=None, exit=None):
        self.name, self.swallow, self.enter, self.exit = name, swallow, enter, exit
    def __enter__(self):
        print("enter", self.name)
        if self.enter:
            raise self.enter
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.exit:
            raise self.exit
        return self.swallow
def attempt(f):
    try:
        print("result", f())
    except Exception as e: print("caught", type(e).__name__, e, "| context", repr(e.__context__))
def run(*managers, body=None):
    with managers[0] as a, managers[1] as (b), managers[2]:
        print("body", a, b)
        if body:
            raise body
        return "returned"
attempt(lambda: run(M("1"), M("2"), M("3")))
attempt(lambda: run(M("1"), M("2", swallow=True), M("3"), body=ValueError("v")))
attempt(lambda: run(M("1"), M("2"), M("3", enter=KeyError("k"))))
attempt(lambda: run(M("1", swallow=1), M("2", enter=KeyError("k")), M("3")))
attempt(lambda: run(M("1"), M("2", exit=OSError("o")), M("3", exit=TypeError("t")), body=ValueError("v")))
with (
    M("p") as p,
    M("q") as q,
):
    print(p, q)
for n in range(3):
    with M(n, swallow=True):
        if n == 0:
            continue
        if n == 1:
            raise IndexError("i")
        break
class NoExit:
    def __enter__(self): print("never entered")
class NoEnter:
    def __exit__(self, *a): pass
def use(x):
    with x: print("inside")
inst = NoEnter()
inst.__enter__ = lambda: 1
for bad in (NoExit(), NoEnter(), inst, 3, None, open if False else len, M):
    attempt(lambda: use(bad))
d = {}
with M("item") as d["k"], M("unpack") as [d["c"], *d["rest"]]:
    print(d)
class B:
    def __enter__(self): return self
    def __exit__(self, *a): raise a[1] if a[1] else LookupError("clean exit")
attempt(lambda: use(B()))
with M("last"):
    raise RuntimeError("uncaught inside with")
