# Sets: operations, and the order of small ints and of strings with hash seed 0.

a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a.isdisjoint({9}), 2 in a, len(a))
a.add(10)
a.discard(99)
a.remove(1)
a |= {7}
print(a, sorted(a, reverse=True), frozenset([1, 2]), set(), {frozenset({1}): 1})
print({100, 5, 33, 8, 64}, {-1, -2, 0}, set(range(20, 10, -3)))
print({"spam", "eggs", "ham"}, set("hello"), {"task-%d" % n for n in range(6)})
print({1, "a", 2.5, None, (1, 2)} == {None, (1, 2), "a", 1, 2.5}, {x % 3 for x in range(9)})
try:
    a.remove("absent")
except KeyError as error:
    print("KeyError", error)
try:
    for x in a:
        a.add(x + 100)
except RuntimeError as error:
    print(error)
