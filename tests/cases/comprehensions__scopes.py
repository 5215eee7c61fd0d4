# Comprehensions have their own names; conditions, nesting and the walrus.

n = "outer"
print([n for n in range(3)], n)
print([(x, y) for x in range(3) for y in range(x)], [x for x in range(10) if x % 2 if x > 4])
print({c: i for i, c in enumerate("abc")}, {len(w) for w in ["a", "b", "cc"]})
print([[r * c for c in range(3)] for r in range(3)])
print([y := 1, y**2], [last := x for x in range(3)], last)
print([a + b for a, b in zip([1, 2], [10, 20])], [*range(3), *"ab"], {**{"a": 1}, "b": 2})


class Body:
    limit = 3
    items = [x for x in range(limit)]


print(Body.items)
functions = [lambda: x for x in range(3)]
print([f() for f in functions])


def nested():
    k = 10
    return [[k + i * j for j in range(2)] for i in range(2)]


print(nested(), list(x for x in nested()[0]), sorted({k for k in {"b": 1, "a": 2}}))
