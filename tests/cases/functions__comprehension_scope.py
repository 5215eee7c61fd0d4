# Comprehensions: their own scope, nesting, conditions, class bodies, closures and lazily found names.
x = "outer"
print([x for x in range(3)], x)
print([(a, b) for a in range(3) if a for b in range(a) if b < 2])
print([[c * r for c in range(3)] for r in range(3)])
print({k: v for k, v in zip("abc", range(3))}, sorted({n % 3 for n in range(10)}))
print([y for x in [[1, 2], [3]] for y in x], x)
print([n if n % 2 else -n for n in range(5) if n != 3])
class C:
    xs = [1, 2]
    first = [v for v in xs]
    k = 10
    try:
        bad = [v * k for v in xs]
    except NameError as e:
        message = str(e)
    lazy = (v for v in xs)
print(C.first, C.message, list(C.lazy), hasattr(C, "v"))
def f():
    fs = [lambda: i for i in range(3)]
    i = "changed"
    return [g() for g in fs], i
print(f())
def unbound():
    return [q for q in range(2)], q
try:
    unbound()
except NameError as e:
    print(type(e).__name__, e)
def boom(n):
    if n == 2:
        raise ValueError(f"at {n}")
    return n
try:
    [boom(n) for n in range(5)]
except ValueError as e:
    print(e)
try:
    n = 5
    [n for n in range(3) if 1 / (n - 1)]
except ZeroDivisionError as e:
    print(e, n)
print({print("key", k) or k: print("value", k) or k for k in "ab"})
print([*map(str, (n for n in range(3)))], {**{k: 1 for k in "z"}}, *(c for c in "uv"))
print([(lambda n: n + m)(1) for m in range(3)])
print(sum(n for n in range(5)), max((n for n in (3, 9, 2)), default=0), dict((k, k) for k in "m"))
try:
    {[]: 1 for _ in [0]}
except TypeError as e:
    print(e)
try:
    [1 for _ in 5]
except TypeError as e:
    print(e)
