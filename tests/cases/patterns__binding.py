# What names are bound after a match: by failed cases, by guards, by alternatives, in the enclosing scope.
def first(x):
    match x:
        case [a, b, 3]:
            return "three"
        case [a, c] if c > 5:
            return "guard"
    return sorted(k for k in locals() if k != "x"), {k: v for k, v in locals().items() if k in "abc"}
print(first([1, 2]), first([1, 9]), first([1, 2, 3]), first([]), first(5))
def loops():
    out = []
    for item in ((1, 2), [3], "s", {"k": 4}):
        match item:
            case (x, y):
                out.append((x, y))
            case [x]:
                out.append(x)
            case {"k": x}:
                out.append(x)
    return out, x, y
print(loops())
match (10, [20, 30]):
    case (p, [q, *r] as s) as whole:
        print(p, q, r, s, whole)
print(p, whole)
def unbound(x):
    match x:
        case [z]:
            pass
    return z
def rebinding(x):
    x_before = x
    match x:
        case [x, _]:
            return x, x_before
        case x:
            return "captured", x
def global_target():
    global captured
    match 5:
        case captured: pass
def closure():
    def inner():
        nonlocal n
        match "inner":
            case n: pass
        return lambda: n
    n = "outer"
    return inner()(), n
class Body:
    match (1, 2):
        case (left, right): pass
try: unbound([])
except UnboundLocalError as e: print(e)
global_target()
print(unbound([1]), rebinding([1, 2]), rebinding("q"), captured, closure(), Body.left, Body.right)
print([k for k in ("_", "p", "q") if k in globals()])
