# Augmented assignment on numbers, names, subscripts and attributes: order of evaluation, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


a = 5; a += 2; a -= 1; a *= 3; a //= 2; a **= 2; a %= 50; a <<= 3; a >>= 1; a |= 1; a &= 0xFF; a ^= 7; print(a); a /= 4; print(a); a += 1j; print(a); b = True; b += True; print(b, type(b).__name__); b = True; b &= False; print(b, type(b).__name__); b |= 2; print(b)


class Box(dict):
    def __getitem__(self, k):
        print(f"get {k}", end=" ")
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print(f"set {k}={v}", end=" ")
        super().__setitem__(k, v)


class Obj:
    def __getattribute__(self, n):
        print(f"getattr {n}", end=" ")
        return object.__getattribute__(self, n)

    def __setattr__(self, n, v):
        print(f"setattr {n}={v}", end=" ")
        object.__setattr__(self, n, v)


def call(tag, v):
    print(tag, end=" ")
    return v


box, o = Box(x=1), Obj(); box["x"] += call("rhs", 2); print(dict.__getitem__(box, "x")); call("container", box)[call("key", "x")] -= call("value", 10); print(); o.n = 3; o.n *= 2; print(o.n); call("obj", o).n //= call("v", 4); print(o.n)
def unbound():
    q += 1
def missing_key():
    box["nope"] += call("not evaluated", 1)
def missing_attr():
    o.nope += call("not evaluated", 1)
def rhs_fails():
    box["x"] += 1 / 0
def type_error():
    box["x"] += "a"
def index():
    l = [1]
    l[5] += 1
def none():
    n = None
    n += 1
def string():
    s = "a"
    s -= 1
def tup():
    t_ = (1, 2)
    t_[0] += 1
def literal_float():
    f = 1.5
    f <<= 1
def shift():
    f = 1
    f <<= -1
def zero():
    f = 1
    f %= 0
def power():
    f = 0
    f **= -1
def huge():
    f = 10.0
    f **= 400
def matrix():
    f = 1
    f @= 1
def sets():
    s = {1}
    s |= [2]
def lists():
    s = [1]
    s += 5
for f in (unbound, missing_key, missing_attr, rhs_fails, type_error, index, none, string, tup, literal_float, shift, zero, power, huge, matrix, sets, lists):
    print(f.__name__, end=": "); t(f)
l = [1, 2]; m = l; l += (3,); l *= 2; print(m, l is m); l = l + [9]; print(m is l, len(m)); s = "a"; u = s; s += "b"; print(u, s); l[0] += 5; l[1:3] *= 2; l[-1:] += [7, 8]; print(l); d = {}; d["k"] = d.get("k", 0) + 1; d["k"] += 1; print(d)
