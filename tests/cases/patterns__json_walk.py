# Walking a tree of plain data: patterns choose by shape, types told apart in the right order.


def show(x, path="$"):
    match x:
        case None | bool():
            yield f"{path}: const {x}"
        case int() | float() as n if n < 0:
            yield f"{path}: negative {n}"
        case int(n) | float(n):
            yield f"{path}: number {n}"
        case "" | [] | {}:
            yield f"{path}: empty {type(x).__name__}"
        case str(s):
            yield f"{path}: text {s}"
        case {"$ref": str(target), **extra}:
            yield f"{path}: ref to {target}" + (f" ignoring {sorted(extra)}" if extra else "")
        case [single]:
            yield from show(single, path + "[only]")
        case [*items]:
            for i, item in enumerate(items):
                yield from show(item, f"{path}[{i}]")
        case {**pairs}:
            for k, v in pairs.items():
                yield from show(v, f"{path}.{k}")
        case _:
            yield f"{path}: cannot show {type(x).__name__}"


data = {"name": "x", "on": True, "off": None, "n": [1, -2.5, 0], "nested": {"list": [[["deep"]]], "ref": {"$ref": "#/a", "z": 1}},
        "bad": {1, 2}, "empty": ["", [], {}], "pair": ({"$ref": 5}, b"bytes")}
for line in show(data):
    print(line)


def depth(x):
    match x:
        case {} as d if d: return 1 + max(map(depth, d.values()))
        case [_, *_] as l: return 1 + max(map(depth, l))
        case _: return 0


def merge(a, b):
    match a, b:
        case {**x}, {**y}: return {k: merge(x.get(k), y.get(k)) for k in sorted({*x, *y})}
        case [*x], [*y]: return x + y
        case x, None: return x
        case _, y: return y


print(depth(data), merge({"a": 1, "l": [1], "d": {"q": 0}}, {"b": 2, "l": (2,), "d": {"q": 1, "r": []}, "a": None}))
