# The read-only namespace of a class and the mapping of a view: what can be asked of a mappingproxy.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class P:
    x = 1


d = P.__dict__
t(lambda: d["x"])
t(lambda: d["q"])
t(lambda: len(d) > 0)
t(lambda: "x" in d)
t(lambda: d.get("x"))
t(lambda: d.get("z", 5))
t(lambda: isinstance(d, dict))
t(lambda: sorted((k for k in d if k[0] != "_")))


def f():
    d["x"] = 1


t(f)


def f():
    del d["x"]


t(f)
t(lambda: d.pop("x"))
t(lambda: d.update({}))
t(lambda: d | {} == dict(d))
t(lambda: type(d | {}))
t(lambda: {} | d == dict(d))


def f():
    global d
    d |= {}


t(f)
t(lambda: d == P.__dict__)
t(lambda: d == dict(d))
t(lambda: d is P.__dict__)
t(lambda: bool(d))
t(lambda: type(d.copy()))
t(lambda: type(d.keys()).__name__)
t(lambda: list(reversed({"a": 1, "b": 2}.keys().mapping)))
t(lambda: {**{"a": 1}.keys().mapping})
t(lambda: dict({"a": 1}.keys().mapping))
t(lambda: (lambda **k: k)(**{"a": 1}.keys().mapping))
t(lambda: str({"a": 1}.keys().mapping))
t(lambda: type({}.keys().mapping))
t(lambda: sorted({"b": 1, "a": 2}.keys().mapping))
t(lambda: [*{"a": 1}.keys().mapping.items()])
t(lambda: {"a": {"b": 1}}.keys().mapping["a"]["b"])
t(lambda: {"a": 1}.items().mapping.__len__())
t(lambda: d.__class__)
t(lambda: d.foo)
t(lambda: setattr(d, "foo", 1))
t(lambda: {"a": 1}.keys().mapping == {"a": 1})
t(lambda: {"a": 1} == {"a": 1}.keys().mapping)
t(lambda: {1: 2}.keys().mapping != {1: 2})
t(lambda: iter({1: 2}.keys().mapping).__next__())
t(lambda: [n for n in dir(d) if n[0] != "_"])
t(lambda: next(d))
r = {}
r["s"] = r.keys().mapping
print(r)


class Rp:
    def __repr__(s):
        return "rp"


print({1: Rp()}.keys().mapping, {"k": {1: Rp()}.keys().mapping})


def match(v):
    match v:
        case {"x": y}:
            return y
        case _:
            return None


t(match, d)
