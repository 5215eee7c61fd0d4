# while, for, else, break, continue, changing what is iterated, match.

n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
    print("while", n)
else:
    print("not reached")
for x in []:
    pass
else:
    print("for else", n)
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print(i, j)
    else:
        print("inner complete", i)
items = [1, 2, 3, 4]
for item in items:
    items.remove(item)
print(items)
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a, b)
while (n := n - 1) > 0:
    print("walrus", n)
total = 0
for total in range(3):
    pass
print(total)


def describe(value):
    match value:
        case 0 | 1:
            return "small"
        case int(n) if n > 100:
            return f"big {n}"
        case [x, y]:
            return f"pair {x} {y}"
        case [first, *rest]:
            return f"list {first} {rest}"
        case {"kind": kind, **others}:
            return f"{kind} {others}"
        case str():
            return "text"
        case None:
            return "nothing"
        case _:
            return "other"


for value in (0, 500, 7, (1, 2), [1, 2, 3], {"kind": "k", "z": 1}, "s", None, []):
    print(describe(value))
del n
assert total == 2
assert total == 3, f"total is {total}"
