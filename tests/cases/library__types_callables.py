# Functions and methods as objects: attributes, what may be set, copies of functions, equality of methods, callables of every kind.
import copy
import functools


def original(a, b=2, *, c=3):
    "Doc."
    return a, b, c


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


original.tag = "x"
print(copy.copy(original) is original, copy.deepcopy(original) is original, original.tag)
original.__defaults__ = (7,)
original.__kwdefaults__ = {"c": 8}
print(original(1))
original.__defaults__ = None
attempt("no default", lambda: original(1))
attempt("defaults", lambda: setattr(original, "__defaults__", [1]))
attempt("kwdefaults", lambda: setattr(original, "__kwdefaults__", 5))
attempt("closure", lambda: setattr(original, "__closure__", ()))
attempt("globals", lambda: setattr(original, "__globals__", {}))
attempt("annotations", lambda: setattr(original, "__annotations__", 5))
attempt("delete", lambda: delattr(original, "missing"))
attempt("missing", lambda: original.missing)


class Adder:
    total = 0

    def __init__(self, n):
        self.n = n

    def add(self, x):
        return self.n + x

    def __call__(self, x):
        return self.add(x)

    @staticmethod
    def static(x):
        return x

    @classmethod
    def make(cls):
        return cls(1)

    __eq__ = lambda self, other: isinstance(other, Adder)
    __hash__ = None


one, two = Adder(1), Adder(1)
print(one.add == one.add, one.add is one.add, one.add == two.add, hash(one.add) == hash(one.add) if False else "", one(5), list(map(one, range(3))), callable(one), callable(Adder), callable(5), Adder.static is Adder.static, one.make().n, Adder.make.__func__ is Adder.__dict__["make"].__func__)
print(one.add.__name__, one.add.__qualname__, one.add.__doc__, one.add.__func__.__code__.co_varnames, one.add.__module__, Adder.add(one, 2))
attempt("method attribute", lambda: setattr(one.add, "note", 1))
Adder.add.note = "on the function"
print(one.add.note)
attempt("call", lambda: Adder.add(2))
attempt("extra", lambda: one.add(1, 2))
attempt("static", lambda: one.static())
attempt("no call", lambda: type("N", (), {})()())
attempt("call on instance", lambda: (lambda o: (setattr(o, "__call__", lambda: 1), o())[1])(type("N", (), {})()))
print(len.__name__, str.join.__objclass__, "".join.__name__, len.__qualname__, [].append.__qualname__, int.__add__.__name__, dict.fromkeys.__self__, len.__module__)
attempt("builtin attribute", lambda: setattr(len, "x", 1))
attempt("type attribute", lambda: setattr(int, "x", 1))
attempt("descriptor", lambda: str.join.__get__("-")(["a", "b"]))
attempt("wrong self", lambda: str.join(5, []))
attempt("no self", lambda: str.join())
attempt("slot wrong self", lambda: int.__add__("a", 1))
attempt("slot", lambda: (int.__add__(1, 2), (5).__add__("x"), int.__neg__(3), object.__repr__(5)[:4]))


class Chain:
    def __init__(self, path=()):
        self.path = path

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Chain(self.path + (name,))

    def __call__(self, *args, **kwargs):
        return ".".join(self.path), args, kwargs


print(Chain().users.get(1, full=True), functools.reduce(getattr, "a b c".split(), Chain())())
attempt("copy", lambda: copy.copy(Chain(("x",))).path)
