# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__: when each is called, and by whom it is bypassed.
class Fallback:
    real = "real"
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"refused {name}")
        return f"fallback {name}"
f = Fallback()
print(f.real, f.other, hasattr(f, "nope"), getattr(f, "nothing", "default"), hasattr(f, "__len__"))
for bad in (lambda: f.nope, lambda: len(f), lambda: f[0], lambda: f(), lambda: Fallback.other):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
class All:
    x = 1
    def __getattribute__(self, name):
        print("getattribute", name)
        if name == "broken":
            raise AttributeError("from getattribute")
        return object.__getattribute__(self, name)
    def __getattr__(self, name):
        return f"then getattr {name}"
    def __len__(self):
        return 3
a = All()
print(a.x, a.broken, a.missing, len(a))
class Log:
    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)
    def __dir__(self):
        return ["z", "a", "m"]
g = Log()
g.a = 1
g.a += 1
g.__dict__["direct"] = 2
setattr(g, "b", 3)
del g.a
try:
    del g.a
except AttributeError as e:
    print(e)
print(vars(g), dir(g))
object.__setattr__(g, "quiet", 4)
print(g.quiet)
for g.loop in range(2):
    pass
f.instance = lambda: "called"
print(f.instance(), f.unknown)
f.__len__ = lambda: 5
try:
    len(f)
except TypeError as e:
    print(e)
