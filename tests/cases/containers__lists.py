# Lists: slices, methods, unpacking, sorting, identity.

a = [3, 1, 2]
a.append(5)
a.extend([4, 4])
a.insert(1, 9)
print(a, len(a), a[-1], a[1:3], a[::-1], a[::2], a.count(4), a.index(4))
a[1:3] = [7, 7, 7]
a[::2] = [0] * len(a[::2])
del a[-1]
print(a, a.pop(), a.pop(0), 7 in a, 8 not in a)
a.sort()
print(a, sorted(a, reverse=True), sorted(["bb", "a", "CC"], key=str.lower), list(reversed(a)))
a.reverse()
a.remove(7)
print(a, a * 2, a + [1], a == list(a), a is a.copy(), [1, 2] < [1, 3], min(a), max(a), sum(a))
first, *middle, last = range(5)
(x, y), z = (1, [2]), 3
print(first, middle, last, x, y, z)
b = [[0] * 2] * 2
b[0][0] = 1
print(b, [None] * 2, [[]] == [[]], [] or "empty")
a += (1, 2)
c = a
c += [9]
print(a, a is c)
t = 1, 2, 3
print(t, t[1:], t + (4,), t.index(2), (1,), (), tuple("ab"), 2 in t, hash(t) == hash((1, 2, 3)))
pairs = sorted([("b", 1), ("a", 2), ("a", 1)], key=lambda p: p[0])
print(pairs, list(zip("ab", range(5))), list(enumerate("ab", 1)))
recursive = [1]
recursive.append(recursive)
print(recursive)
