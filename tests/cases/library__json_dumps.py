# Values as JSON texts.
import json

data = {"a": [1, 2.5, None, True, False], "b": {"c": "é\n\"\\\x01😀"}, "e": [], "f": {}, 1: "int", None: 0, True: 1, 2.5: 2}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t", ensure_ascii=False))
print(json.dumps({"b": 1, "a": {"z": 1, "y": 2}}, sort_keys=True, separators=(",", ":")))
print(json.dumps((1, (2,), "x")), json.dumps("text"), json.dumps(10**20), json.dumps(-0.0), json.dumps(1e100))
print(json.dumps([float("nan"), float("inf"), -float("inf")]))
print(json.dumps({(1, 2): 3, "k": 4}, skipkeys=True), json.dumps([1, [2, {"a": 3}]], indent=0))


class Point:
    def __init__(self, x):
        self.x = x


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x}
        return super().default(o)


print(json.dumps([Point(1)], cls=Encoder), json.dumps(Point(2), default=lambda o: o.x), json.dumps({"s": 1}, default=str))
print(Encoder().encode({"p": Point(3)}), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])))
circle = []
circle.append(circle)
for wrong in (
    lambda: json.dumps(object),
    lambda: json.dumps({1, 2}),
    lambda: json.dumps({"a": [Point(1)]}),
    lambda: json.dumps({(1,): 2}),
    lambda: json.dumps(circle),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps({"b": 1, 2: 3}, sort_keys=True),
    lambda: json.dumps(b"bytes"),
    lambda: json.dumps(1, nothing=2),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))
