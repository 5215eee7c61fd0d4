# Every dict method with its corner cases: constructor forms, update, setdefault, pop, popitem, |, fromkeys.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t(dict, [("a", 1), ["b", 2]], c=3); t(dict, {"a": 1}, a=2); t(dict, ["ab", (1, 2)]); t(dict, [1]); t(dict, ["abc"]); t(dict, [("a",)]); t(dict, 5); t(dict, None); t(dict, {}, {}); t(dict, [([], 1)]); t(dict, **{"x y": 1}); t(dict, [(1, 2), 5]); t(dict, "ab"); t(dict, zip("ab", range(2))); t(dict, self=1); t(dict, [[1, 2, 3]]); t(dict, iter([("k", "v")]))
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c"), d.setdefault("d", []), d, d.pop("c"), d.pop("zz", None), d.popitem(), d, d.copy() is d, d.copy() == d)
t(d.get); t(d.get, []); t(d.get, "a", 1, 2); t(d.get, key="a"); t(d.setdefault, []); t(d.setdefault); t(d.pop, "q"); t(d.pop); t(d.pop, [], 1); t(d.pop, "a", 1, 2); t({}.popitem); t({}.pop, 1); t({}.pop, (1, 2)); t({}.popitem, 1); t(d.clear, 1); t(d.keys, 1); t(d.__getitem__, "q"); t(d.__getitem__, []); t(d.__delitem__, "q"); t(d.__setitem__, [], 1); t(d.__contains__, []); t(d.__contains__, "a"); t(d.__eq__, 5); t(d.__lt__, {}); t(lambda: d < {}); t(lambda: d + {}); t(lambda: {}[1, 2]); t(lambda: {}[None]); t(lambda: {}["it's"]); t(lambda: {[]: 1}); t(lambda: {{}: 1}); t(lambda: {set(): 1}); t(lambda: {([],): 1}); t(hash, {}); t(lambda: d["a"]["b"]); t(lambda: d.a); t(lambda: [] in d)
t(dict.fromkeys, "aba"); t(dict.fromkeys, "ab", []); t(dict.fromkeys, 5); t(dict.fromkeys, [[]]); t(dict.fromkeys); t(dict.fromkeys, [1], 2, 3); t(d.fromkeys, (1,), 0)
e = dict.fromkeys("ab", []); e["a"].append(1); print(e)
d.update(z=1); d.update([("y", 2)], x=3); d.update({"a": 0}); d.update(); print(d); t(d.update, 5); t(d.update, [1]); t(d.update, {}, {}); t(d.update, None); t(d.update, ["abc"]); print(d)
print({1: "a"} | {2: "b"}, {1: "a", 2: "x"} | {1: "b"}, {1: 1} | {True: 2}, {1.0: "f"} | {1: "i"}); t(lambda: {} | [(1, 2)]); t(lambda: [] | {}); t(lambda: {} | None); t({}.__or__, []); t({}.__ror__, {1: 2}); f = {1: 1}; f |= [(2, 3)]; f |= {4: 5}; print(f); t(f.__ior__, 5); t(lambda: {} & {}); t(lambda: -f)


class Keys:
    def keys(self):
        return ["k1", "k2"]

    def __getitem__(self, k):
        return k.upper()


class BadKeys:
    def keys(self):
        return 5


t(dict, Keys()); t(lambda: {**Keys()}); t(dict, BadKeys()); t(lambda: (lambda **k: k)(**Keys())); t(lambda: (lambda **k: k)(**{1: 2})); t(lambda: (lambda **k: k)(**[1])); t(lambda: (lambda a, **k: k)(1, **{"a": 2})); t(lambda: dict(a=1, **{"a": 2})); t(lambda: {**5}); t(lambda: {**None}); t(lambda: {"a": 1, **{"a": 2}, "a": 3}); t(lambda: {**{"z": 1}, "b": 2, **{"z": 3}})
class M(dict):
    def __missing__(self, k):
        return ("missing", k)


m = M(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, m | {"c": 1}, type(m | {}).__name__, type(m.copy()).__name__, m.setdefault("q", 1), M.fromkeys("x"), type(M.fromkeys("x")).__name__); t(lambda: m[[]]); t(m.pop, "nope")
print({1: "int", True: "bool", 1.0: "float"}, {0.0: 1, -0.0: 2}, list({3: 0, 1: 0, 2: 0}), {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 1} == {1: 1.0}, {} == [], {1: {2: {3: {}}}}, {(1, 2): "t", frozenset([1]): "f", None: "n", ...: "e"}, sorted(n for n in dir(dict) if not n.startswith("_")))
