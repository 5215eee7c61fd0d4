# SimpleNamespace and MappingProxyType: how each shows, compares, refuses and lets itself be changed.
import types
from types import MappingProxyType, SimpleNamespace


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


n = SimpleNamespace(b=1, a=[2])
n.c = SimpleNamespace(x=1)
n.me = n
print(n, n.a, vars(n).keys(), n == n, SimpleNamespace(a=1) == SimpleNamespace(a=1), SimpleNamespace(a=1) != SimpleNamespace(a=2), SimpleNamespace({"k": 1}, z=2), SimpleNamespace([("q", 1)]), SimpleNamespace())
del n.me, n.c
attempt("missing", lambda: n.zz)
attempt("delete", lambda: delattr(n, "zz"))
attempt("positional", lambda: SimpleNamespace(5))
attempt("two", lambda: SimpleNamespace({}, {}))
attempt("key", lambda: SimpleNamespace({1: 2}))
attempt("less", lambda: SimpleNamespace(a=1) < SimpleNamespace(a=2))
attempt("hash", lambda: hash(n))
attempt("equal dict", lambda: n == {"b": 1, "a": [2]})
attempt("replace", lambda: n.__replace__(b=5))
attempt("iterate", lambda: list(n))


class Config(SimpleNamespace):
    debug = False

    def __getattr__(self, name):
        return f"no {name}"


c = Config(host="h")
print(c, c.port, c.debug, Config(x=1) == SimpleNamespace(x=1), isinstance(c, SimpleNamespace))

inner = {"a": 1, "b": [2]}
p = MappingProxyType(inner)
inner["c"] = 3
print(p, p["a"], "c" in p, len(p), list(p), p.get("z", 0), list(p.items()), p | {"d": 4}, type(p | {}).__name__, {"z": 1} | p, p == inner, p != {}, p.copy(), list(reversed(p)), bool(MappingProxyType({})), str(p) == str(inner), dict(p), {**p})
attempt("set", lambda: p.__setitem__("a", 1))
try:
    p["a"] = 2
except TypeError as error:
    print(error)
try:
    del p["a"]
except TypeError as error:
    print(error)
attempt("pop", lambda: p.pop("a"))
attempt("missing", lambda: p["zz"])
attempt("list", lambda: MappingProxyType([1]))
attempt("ior", lambda: p.__ior__({}))
attempt("in unhashable", lambda: [] in p)
attempt("class", lambda: type(type("T", (), {"x": 1}).__dict__).__name__)
attempt("class assign", lambda: int.__dict__.__setitem__("x", 1))
match p:
    case {"a": 1, **rest}:
        print("matched", rest)
