# Recursion: mutual, deep, through closures and methods, and the error of going too deep.
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return n != 0 and even(n - 1)
print(even(100), odd(7), even(7))
def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(len(hanoi(8)), hanoi(3))
def ackermann(m, n):
    if not m:
        return n + 1
    return ackermann(m - 1, 1 if not n else ackermann(m, n - 1))
print(ackermann(2, 3))
def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
print(flatten([1, [2, [3, [[4]], 5]], [], [[6]]]))
def permutations(s):
    return [s] if len(s) < 2 else [s[i] + p for i in range(len(s)) for p in permutations(s[:i] + s[i + 1:])]
print(permutations("abc"))
def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n > 500
print(depth())
class R:
    def __getattr__(self, name):
        return getattr(self, name + "x")
    def __repr__(self):
        return repr(self)
    def __eq__(self, other):
        return other == self
for bad in (lambda: R().a, lambda: repr(R()), lambda: R() == R()):
    try:
        bad()
    except RecursionError as e:
        print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"))
def forever(n):
    return forever(n + 1)
forever(0)
