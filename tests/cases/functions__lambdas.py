# Lambdas: every kind of parameter, defaults, nesting, conditional bodies, as keys and in comprehensions.

f = lambda: None
print(f(), (lambda a, /, b, *c, d=4, **e: (a, b, c, d, e))(1, 2, 3, d=5, z=6))
print((lambda *a: a)(1, 2), (lambda **k: k)(x=1), (lambda *, k: k)(k=2))
curry = lambda a: lambda b: lambda c: (a, b, c)
print(curry(1)(2)(3))
print((lambda x, y=lambda: "inner": (x, y()))(0))
print((lambda n: "neg" if n < 0 else "zero" if not n else "pos")(-1), [(lambda n: n if n else "z")(k) for k in (0, 1)])
print(sorted(["bb", "a", "ccc"], key=lambda s: (-len(s), s)), max([3, -5], key=lambda n: n * n))
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(lambda n: n & 1, range(6))))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
print((lambda: (yield))().__class__.__name__)
g = (lambda: (yield 5))()
print(next(g))
try:
    g.send("result")
except StopIteration as e:
    print("stop", e.value)
print([f() for f in [(lambda v: lambda: v)(n) for n in range(3)]])
print((lambda x: (y := x + 1) * y)(2))


class C:
    twice = lambda self: self.n * 2
    n = 4


print(C().twice(), C.twice.__qualname__, f.__name__)
print({(lambda: k)(): k for k in "ab"})
y = (lambda x=(lambda: 3)(): x)
print(y(), y.__defaults__)
for bad in (lambda a: a, lambda: f(1), lambda: (lambda a, b: 0)(1), lambda: (lambda *, k: 0)(), lambda: 1 / 0):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
