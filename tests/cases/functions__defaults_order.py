# Defaults: evaluated at definition, from left to right, keyword-only ones too, in the enclosing scope.

def say(x):
    print("say", x)
    return x

def f(a=say(1), b=say(2), *, c=say(3), d=say(4)):
    return a, b, c, d

print(f(), f(0, d=0))

class C:
    k = "class"

    def m(self, k=k, ks=[k]):
        ks.append(k)
        return ks

print(C().m(), C().m("other"), C.m.__defaults__)

def acc(item, into=[], *, seen={}):
    into.append(item)
    seen[item] = len(into)
    return into, dict(seen)

print(acc(1))
print(acc(2))
print(acc(3, []))
print(acc(4, seen={}))

def sentinel(v=None):
    v = v if v is not None else "fallback"
    return v

print(sentinel(), sentinel(0), sentinel(None))

def named(a, b=lambda: a_global):
    return b()

try:
    named(1)
except NameError as e:
    print(e)
a_global = "now"
print(named(1))
funcs = {}
for name in ("x", "y"):
    def funcs_entry(value, name=name):
        return name + value

    funcs[name] = funcs_entry
print(funcs["x"]("1"), funcs["y"]("2"))
try:
    def broken(a=1 / 0):
        pass
except ZeroDivisionError as e:
    print("at definition:", e)
print("broken" in globals())
