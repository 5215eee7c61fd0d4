# Sets and frozensets: operators against methods, comparisons, in-place forms, errors, hashing.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


s = lambda x: sorted(x, key=lambda e: (str(type(e)), str(e)))
a, b, f = {1, 2, 3}, {3, 4}, frozenset([2, 3])
print(s(a | b), s(a & b), s(a - b), s(a ^ b), s(a.union([9], "x")), s(a.intersection([1, 2], (2,))), s(a.difference([1], [2])), s(a.symmetric_difference([1, 7])), a.union() == a, a.union() is a, f.union() is f, f.copy() is f, frozenset(f) is f, set(a) is a)
print(a < b, f < a, f <= a, a > f, a >= a, a != b, a == f | {1}, f == {2, 3}, hash(f) == hash(frozenset([3, 2])), a.isdisjoint([7]), f.issubset("a"), f.issubset([1, 2, 3]), a.issuperset(()), {f: 1}[frozenset({2, 3})], {2, 3} in {f}, type(a | f).__name__, type(f | a).__name__, {1} == {1.0} == {True}, set() == frozenset(), {1} == [1], not set())
t(lambda: a | [1]); t(lambda: [1] | a); t(lambda: a & "x"); t(lambda: a - None); t(lambda: a < [1]); t(lambda: a <= 5); t(lambda: a + b); t(lambda: a * 2); t(lambda: a[0]); t(lambda: hash(a)); t(lambda: {[]}); t(lambda: {{}}); t(lambda: a.union(5)); t(lambda: a.issubset(5)); t(lambda: a.add([])); t(lambda: a.add()); t(lambda: a.remove(99)); t(lambda: a.remove((1, 2))); t(lambda: a.remove([])); t(lambda: a.discard(99)); t(lambda: a.discard([])); t(lambda: set().pop()); t(lambda: f.add(1)); t(lambda: f.remove(2)); t(lambda: set(5)); t(lambda: set(None)); t(lambda: set([1], [2])); t(lambda: set(iterable=[1])); t(lambda: frozenset(5)); t(lambda: frozenset(1, 2)); t(lambda: [] in a); t(lambda: set() in a); t(lambda: {1} in {frozenset([1])}); t(lambda: a.discard({1})); t(lambda: a.pop(1)); t(lambda: a.clear(1)); t(lambda: a.copy() is a); t(lambda: a.intersection_update(5)); t(lambda: a.update(5)); t(lambda: frozenset([[]])); t(lambda: set([[1]])); t(lambda: a.union(None)); t(lambda: -a); t(lambda: a.x); t(lambda: {*[1], *"a"} == {1, "a"}); t(lambda: {*5}); t(lambda: next(a)); t(lambda: reversed(a)); t(lambda: max(set())); t(lambda: set.union({1}, [2]) == {1, 2}); t(lambda: set.union([1], {2})); t(lambda: a.__or__([1])); t(lambda: a.__eq__(5)); t(lambda: a.__lt__([])); t(lambda: a.__ior__([1])); t(lambda: a.__contains__({1}))
c = {1, 2, 3}; d = c; c |= {4}; print(d is c, c); c &= {1, 4, 5}; print(c); c -= {1}; print(c); c ^= {4, 5, 6}; print(c); c.update([1], (2,), {3: 4}); c.intersection_update([1, 2], {2}); print(c); c.difference_update([9]); c.symmetric_difference_update({2, 8}); print(c, c.clear(), c)
g = f; g |= {9}; print(s(g), s(f), type(g).__name__); h = {1}; t(lambda: h.__isub__([1])); h -= h; print(h); k = {1, 2}; k ^= k; print(k, set(), frozenset(), frozenset({1}), {1}, {(1, 2)}, {None}, {frozenset()}, repr({"a"}))


class S(set):
    pass


class F(frozenset):
    pass


x = S([1]); print(x, type(x | {2}).__name__, type({2} | x).__name__, type(x.copy()).__name__, type(x.union([2])).__name__, F([1]), type(F([1]) | {2}).__name__, type(F([1]).copy()).__name__, F() == set(), hash(F([1])) == hash(frozenset([1])))


def mutate(op):
    z = {1, 2, 3}
    for e in z:
        op(z, e)


t(mutate, lambda z, e: z.add(e + 100)); t(mutate, lambda z, e: z.discard(e)); t(mutate, lambda z, e: z.add(1)); t(mutate, lambda z, e: z.clear()); print(sorted(n for n in dir(set) if not n.startswith("_")), sorted(n for n in dir(frozenset) if not n.startswith("_")))
