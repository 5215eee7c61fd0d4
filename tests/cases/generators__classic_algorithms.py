# Well-known algorithms with generators: sieve, queens, permutations, merging, windows, tree walks, collatz.

def sieve():
    composites, n = {}, 2
    while True:
        if n in composites:
            for p in composites.pop(n): composites.setdefault(p + n, []).append(p)
        else:
            yield n
            composites[n * n] = [n]
        n += 1

def take(n, it):
    for _, x in zip(range(n), it): yield x

def queens(n, placed=()):
    if len(placed) == n: yield placed
    else:
        for c in range(n):
            if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)): yield from queens(n, placed + (c,))

def permutations(items):
    if not items: yield []
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]): yield [x, *rest]

def merge(a, b):
    a, b, end = iter(a), iter(b), object()
    x, y = next(a, end), next(b, end)
    while x is not end and y is not end:
        if x <= y: yield x; x = next(a, end)
        else: yield y; y = next(b, end)
    if x is not end: yield x; yield from a
    if y is not end: yield y; yield from b

def windows(it, n):
    window = []
    for x in it:
        window = [*window, x][-n:]
        if len(window) == n: yield tuple(window)

def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left); yield value; yield from walk(right)

def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    return "one"

def subsets(s): yield from ([x for i, x in enumerate(s) if m >> i & 1] for m in range(1 << len(s)))

print(list(take(15, sieve())), list(queens(4)), sum(1 for _ in queens(6)), next(queens(8)))
print([*permutations([1, 2, 3])], list(merge([1, 4, 9], [2, 3, 10, 11])), [*merge([], [1])], list(windows("abcde", 3)))
print(list(walk((((None, 1, None), 2, None), 3, (None, 4, (None, 5, None))))), list(collatz(6)), max(len(list(collatz(n))) for n in range(1, 100)), list(subsets("abc")))
