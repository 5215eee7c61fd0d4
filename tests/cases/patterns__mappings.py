# Mapping patterns: keys of every kind, rest, missing keys, what counts as a mapping, and default dicts.
def look(x):
    match x:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": str(kind), **rest}:
            return f"{kind} {rest}"
        case {1: a, -2: b}:
            return f"ints {a} {b}"
        case {None: a}:
            return f"none {a}"
        case {"a": {"b": [_, {"c": deep}]}}:
            return f"deep {deep}"
        case {1.5: a, 2 + 3j: b, b"k": c}:
            return f"odd keys {a} {b} {c}"
        case {}:
            return f"some mapping of {len(x)}"
        case _:
            return "no mapping"
def look2(x):
    match x:
        case {"k": 1, **others}:
            return others
        case {**all}:
            return "all", all
class D(dict):
    def __missing__(self, key):
        print("missing called")
        return "made"
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)
for x in ({"type": "circle", "r": 2}, {"type": "circle"}, {"type": "square", "side": 1, "x": 2}, {"type": 5}, {1: "a", -2: "b"}, {1: "a"},
          {True: "t", -2.0: "f"}, {None: 0}, {"a": {"b": [1, {"c": 3, "d": 4}]}}, {1.5: 1, 2 + 3j: 2, b"k": 3}, {}, [], "type", None,
          [("type", "circle")]):
    print(look(x))
print(look2({"k": 1, "z": 2}), look2({"k": True}), look2({"k": 2}), look2({}), look2([]))
d = D(type="x")
print(look(d), look(D()), "type" in d)
source = {"k": 1, "z": [2]}
rest = look2(source)
rest["new"] = 1
print(source, rest["z"] is source["z"], type(look2(D(k=1, q=2))).__name__)
class Keys:
    A = "ka"
    B = "ka"
def dotted(x):
    match x:
        case {Keys.A: v, "other": w}:
            return v, w
        case {Keys.A: v, Keys.B: w}:
            return v, w
print(dotted({"ka": 1, "other": 2}))
try:
    dotted({"ka": 1, "kb": 2})
except ValueError as e:
    print(e)
