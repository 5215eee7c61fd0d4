# How builtins and syntax consume generators: how far, in which order, and what is left over.


def count(n, name="g"):
    for k in range(n):
        print(f"{name}{k}", end=" ")
        yield k
    print(f"{name}.", end=" ")


def left(f, n=5):
    g = count(n)
    try:
        result = f(g)
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print("|", result, "| left", list(g))


def two(g): a, b = g; return a, b
def star(g): a, *b = g; return a, b
def exact(g): a, b, c, d, e = g; return e
def seven(g): a, b, c, d, e, f, h = g


for f in (two, star, exact, seven, list, sum, lambda g: 2 in g, lambda g: 9 in g, any, all, lambda g: next(g), lambda g: list(zip(g, "ab")), lambda g: list(zip("ab", g)),
          lambda g: list(map(lambda a, b: a + b, g, [1])), lambda g: [*g, *g], lambda g: max(g, key=lambda n: -n), lambda g: dict.fromkeys(g, 0), lambda g: "".join(g),
          lambda g: sorted(g, reverse=True), lambda g: next(filter(lambda n: n > 2, g)), lambda g: list(zip(g, g)), lambda g: [].extend(g), lambda g: {*g}, lambda g: print(*g),
          lambda g: [x for x in g if x % 2], lambda g: list(enumerate(g, 1)), lambda g: min(g, default=None), lambda g: isinstance(g, list), lambda g: bytes(g), lambda g: tuple(g),
          lambda g: [1, 2].__iadd__(g), lambda g: [0] + g, lambda g: set().union(g), lambda g: {1, 9} & g, lambda g: dict(g), lambda g: g[0], lambda g: bool(g)):
    left(f)
x = [1, 2, 3, 4, 5]
x[1:3] = count(4)
print(x)
x[::2] = count(4)
print(x)
try: x[::2] = count(2)
except ValueError as e: print(e)
x += count(2, "h")
print(x)
for a, b in zip(count(2, "p"), count(3, "q")): print(a, b)
