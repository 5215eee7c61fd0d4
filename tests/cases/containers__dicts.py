# Dicts keep insertion order; views, merging, mutation while iterating.

d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), d.keys(), d.values(), d.items(), len(d))
print(d.get("x"), d.get("x", 0), d.setdefault("x", []), d.pop("x"), d.pop("x", None), "a" in d)
del d["a"]
d["a"] = 4
print(d, d | {"z": 1}, {**d, "b": 0}, dict(k=1), dict([(1, 2)]), dict.fromkeys("ab", 0))
d.update({"c": 30}, e=5)
print(d.popitem(), d, list(reversed(d)), d == {"a": 4, "c": 30, "b": 10})
for key, value in d.items():
    print(key, value)
try:
    for key in d:
        d[key + "!"] = 1
except RuntimeError as error:
    print(error)
try:
    for key in list(d):
        del d[key]
    d["missing"]
except KeyError as error:
    print("KeyError", error)
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "tuple"}, {None: 0}, {}, d.keys() & {"a"})


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(Default(a=1)["a"], Default()["b"], Default().get("b"))
