# Annotations are evaluated at definition and kept; variables annotated without a value stay unbound.
def note(x):
    print("eval", x)
    return x
def f(a: note("a"), b: note("b") = note("default"), *c: note("c"), d: note("d") = 0, **e: note("e")) -> note("r"):
    z: note("local never evaluated") = 1
    return z
print(f.__annotations__, f(1))
x: int = 3
y: note("module y")
print(x, __annotations__)
try:
    y
except NameError as e:
    print(e)
class C:
    a: int
    b: str = "b"
    c: "forward" = 1
    note("in body")
    (d): int = 5
    def m(self: "C") -> "C":
        self.q: float = 1.5
        return self
print(C.__annotations__, C.b, C.d, hasattr(C, "a"), C().m().q)
def g():
    k: int
    try:
        print(k)
    except NameError as e:
        print(type(e).__name__, e)
    k = 4
    return k
print(g(), g.__annotations__)
d = {}
d["k"]: int = 7
print(d)
try:
    def h(a: missing_annotation):
        pass
except NameError as e:
    print(e)
try:
    z: missing_too = 1
except NameError as e:
    print(e, "z" in globals())
print((lambda a: a).__annotations__)
class D(C):
    pass
print(D.__dict__.get("__annotations__"))
print(list[int], dict[str, int], int | None, tuple[int, ...], list[list[str]])
print(type(int | str).__name__, isinstance(3, int | str), isinstance(None, int | None), issubclass(bool, int | str))
def typed[T](a: T) -> T:
    return a
print(typed(3), typed.__name__)
