# Assignment targets: stars, nesting, attributes and items as targets, swaps, loops, and what does not fit.
a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = (1, 2)
print(a, b, c)
[a, [b, *c]], d = [1, (2, 3, 4)], 5
print(a, b, c, d)
(a, b), *c = {"k1": 1, "k2": 2}, 7, 8
print(a, b, c)
x = [0, 1, 2]
x[0], x[1], *x[2:] = 10, 11, 12, 13
print(x)
i, j = 0, 1
x[i], x[j] = x[j], x[i]
print(x)
for a, (b, *c) in [(1, "pqr"), (2, ["s"])]:
    print(a, b, c)
print([(p, q) for p, *q in ([1, 2, 3], "ab", (9,))])
(a), = [4]
[b] = {5}
() = []
[] = ()
print(a, b)
*a, = range(3)
print(a)
a = b = c = []
b.append(1)
print(a, c, a is c)
class O:
    pass
o = O()
o.x, o.y, *o.rest = range(4)
print(o.x, o.y, o.rest)
def bad(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
def t1(): a, b = 1, 2, 3
def t2(): a, b, c = 1, 2
def t3(): a, b = 5
def t4(): a, *b, c = [1]
def t5(): a, b = None
def t6(): () = [1]
def t7(): (a, b), c = [1, 2]
def t8(): a, b = "abc"
def t9(): a, b = iter([1])
def t10(): a, b = {}
def t11(): a, b = (n for n in range(10))
def t12(): *a, b = []
def t13():
    for a, b in [(1, 2), (3,)]: print(a, b)
for t in (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13):
    bad(t)
