# Comprehension scopes: closures, class bodies, nesting, walrus, first iterable evaluated outside, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


x = "module"
print([x for x in range(3)], x, [y for x in [[1, 2], [3]] for y in x], x, {x: x for x in "ab"}, {x for x in [1]}, list(x for x in "c"), x)
print([[i * j for j in range(i)] for i in range(4)], [(i, j) for i in range(3) if i for j in range(i) if j % 2 == 0], [i if i % 2 else -i for i in range(4)], [*(i for i in "ab")], [i for i in range(9) if i > 2 if i < 6], [a + b for a, b in zip("ab", "cd")], [k for k, *v in ["abc", "d"]], [(lambda: n)() for n in range(3)])
fs = [lambda: i for i in range(3)]; print([f() for f in fs]); gs = [lambda i=i: i for i in range(3)]; print([g() for g in gs]); gens = [(j + i for j in range(2)) for i in range(3)]; print([list(g) for g in gens])
def walrus():
    out = [last := v * 2 for v in range(3)]
    hit = any((w := v) > 1 for v in [1, 2, 3])
    nested = [[deep := (a, b) for b in range(2)] for a in range(2)]
    return out, last, hit, w, deep, nested
print(walrus()); total = 0; print([total := total + v for v in range(5)], total)


class K:
    n = 3
    data = [1, 2]
    ok = [v for v in range(n)]
    doubled = [d * 2 for d in data]
    try:
        bad = [v * n for v in range(2)]
    except NameError as e:
        bad = str(e)
    try:
        bad2 = [v for v in range(2) if v < n]
    except NameError as e:
        bad2 = str(e)
    x = "class"
    seen = [x for _ in range(1)]


print(K.ok, K.doubled, K.bad, K.bad2, K.seen, sorted(k for k in vars(K) if k[0] != "_"))


def src(name, vals):
    print("src", name, end="; ")
    return vals


g = (v for v in src("eager", [1]) for w in src("lazy", [2])); print("made"); print(list(g)); t(lambda: (v for v in 5)); t(lambda: list(v for v in [1] for w in 5)); t(lambda: [v for v in None]); t(lambda: [1 / v for v in (1, 0)]); t(lambda: {[]: 1 for _ in "a"}); t(lambda: {[] for _ in "a"}); t(lambda: {v: 0 for v in [[]]}); t(lambda: [a for a, b in [(1,)]]); t(lambda: [undefined_name for _ in "a"]); t(lambda: [unbound for unbound in unbound2]); t(lambda: list(q for q in [1, 2] if q / 0)); t(lambda: next(q for q in [] if q)); t(lambda: [q for q in [1]] + q)
def outer():
    z = 1
    r = [z + (z := 5) if False else z for _ in range(2)]
    d = {k: (lambda: z + k)() for k in range(2)}
    z = 10
    late = (z + k for k in range(2)); z = 20
    return r, d, list(late), [locals().get("z") for _ in "a"], sorted(locals())
print(outer()); print({k: v for v, k in enumerate("aba")}, {**{k: 1 for k in "a"}, **{"b": 2}}, dict((k, v) for k, v in [("p", 1)]), sum(v for v in range(4)), max((v for v in [3, 1]), default=0), "".join(c for c in "abc" if c != "b"), [x for x in x][:3], [[x for x in r] for r in ["ab", "c"]])
def order(tag, v=1):
    print(tag, end=" ")
    return v
print({order("k", 1): order("v", 2) for _ in range(2)}); print([order("elem") for _ in order("iter", [1, 2]) if order("cond")]); print([order("e") if order("c", 0) else order("f") for _ in range(1)]); x
print([undefined for undefined in [1]][0], undefined)
