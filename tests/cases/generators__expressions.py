# Generator expressions: early first iterable, late everything else, scopes, nesting, parentheses, laziness.
def loud(x):
    print("loud", x)
    return x
g = (loud(n) for n in loud([1, 2, 3]) if loud(n) > 1)
print("made")
print(next(g))
print(list(g))
try: (n for n in 5)
except TypeError as e: print("at once:", e)
g = (m for n in [1] for m in 5)
try:
    list(g)
except TypeError as e:
    print("late:", e)
data = [1, 2]
g = (n * k for n in data for k in data)
data = ["x"]
print(list((n, k) for n in [1, 2] for k in data), end=" ")
k = 100
try:
    print(list(g))
except TypeError as e:
    print(e)
data = [1]
g = (n for n in data)
data.append(2)
print(next(g), data.append(3), list(g))
g = (n for n in range(3))
print(2 in g, list(g))
print(sum(n for n in range(4)), sorted((c for c in "bca"), reverse=True), dict((c, i) for i, c in enumerate("ab")))
def scope():
    n = "kept"
    total = sum(n for n in range(3))
    gs = [(lambda: n)() for n in range(2)]
    return n, total, gs, list((lambda: n)() for n in "z"), list(x for x in (n,))
print(scope())
class C:
    items = (1, 2)
    k = 3
    g = (i for i in items)
    h = (i * k for i in items)
print(list(C.g), list(C.h))
print(type(g).__name__, g.__name__, g.__qualname__, scope.__qualname__, (lambda: (0 for _ in ()))().__qualname__)
it = iter(range(6))
print(list((a, b) for a, b in zip(it, it)))
print(list(x for x in (y for y in (z for z in "ab"))), all(n for n in ()), any(loud(n) for n in [0, 5, 9]))
print(*(f"{n}:{m}" for n, m in {1: "a", 2: "b"}.items()), sep="|")
evens = (n for n in range(10) if n % 2 == 0 if n > 2)
print(next(evens), [next(evens) for _ in range(2)], next(evens, "none"))
try:
    len(n for n in [1])
except TypeError as e:
    print(e)
g = (1 / n for n in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e, list(g))
