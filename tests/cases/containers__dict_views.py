# Dict views: set operations, ordering, reversal, liveness, mutation during iteration.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, ["a", 1] in i, 5 in i, ([], 1) in i if False else "", list(reversed(k)), list(reversed(v)), list(reversed(i)), list(reversed(d)))
d["z"] = 26; del d["a"]; print(k, v, i, len(i))
print(sorted(k & {"b", "q"}), sorted(k | ["q"]), sorted(k - {"b"}), sorted(k ^ {"b", "n"}), sorted(i & {("b", 2)}), k == {"b", "c", "z"}, k == d.keys(), k >= {"b"}, k > {"b", "c", "z"}, k < {"b", "c", "z", "y"}, k.isdisjoint("xq"), i.isdisjoint([("b", 2)]), k != {"b"}, v == d.values(), i == dict(d).items(), type(k & k).__name__, sorted({"b", "q"} & k), sorted(["q"] | k), k == ["b", "c", "z"])
t(lambda: v & v); t(lambda: v < v); t(lambda: k + k); t(lambda: k & 5); t(lambda: 5 - k); t(lambda: k[0]); t(lambda: k < 5); t(lambda: k < ["b"]); t(lambda: hash(k)); t(lambda: hash(i)); t(lambda: hash(v) is not None); t(lambda: next(k)); t(lambda: k.add(1)); t(lambda: i & {(1, 2)}); t(lambda: {1: []}.items() & {(1, 2)}); t(lambda: {1: []}.items() | set()); t(lambda: [] in k); t(lambda: ("b", []) in i); t(lambda: k.isdisjoint(5)); t(lambda: type(k)()); t(lambda: k.mapping["b"]); t(lambda: k.mapping.__setitem__("q", 1)); t(lambda: type(k.mapping).__name__); t(lambda: repr(k.mapping)); t(lambda: [type(x).__name__ for x in (k, v, i, iter(k), iter(v), iter(i), reversed(k), reversed(v), reversed(i), iter(d), reversed(d))])


def grow():
    e = {1: 1, 2: 2}
    for x in e:
        e[x + 10] = 0


def shrink():
    e = {1: 1, 2: 2, 3: 3}
    for x in e.keys():
        del e[x]


def same_size():
    e = {1: 1, 2: 2}
    for x in e:
        del e[x]
        e[x + 10] = 0
        if x > 30:
            return e


def change_values():
    e = {1: 1, 2: 2}
    for x in e:
        e[x] = 0
    return e


def grow_at_last():
    e = {1: 1}
    for x, y in e.items():
        e[2] = y
    return e


t(grow); t(shrink); t(same_size); t(change_values); t(grow_at_last)
e = {1: "a", 2: "b"}; it = iter(e); print(next(it), it.__length_hint__(), e.pop(2)); t(next, it); t(next, it); e.clear(); t(next, it); it = iter({}); t(next, it); print(next(it, "d"), [*{}.items()], dict(d.items()), dict(zip(k, v)), max(d, key=d.get), min(d.items(), key=lambda p: p[1]), sorted(d, reverse=True), [(a, b) for a, b in d.items()], *d)
o = {}; o["x"] = 1; o["y"] = 2; o["x"] = 3; print(o); del o["x"]; o["x"] = 4; print(o, o.popitem(), list(o)); r = {}; r["self"] = r; r["vals"] = r.values(); print(r)
