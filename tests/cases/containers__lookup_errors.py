# KeyErrors and other messages of containers, their args and reprs, without slices as keys; ends uncaught.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class K:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"K({self.n})"

    def __hash__(self):
        return self.n

    def __eq__(self, o):
        if isinstance(o, K) and o.n == 13:
            raise RuntimeError("unlucky")
        return isinstance(o, K) and o.n == self.n


def err(f):
    try:
        print("value", f())
    except Exception as e:
        print(type(e).__name__, "|", e, "|", e.args, "|", repr(e))


d = {"a": {"b": [1, {"c": (2,)}]}, K(1): "k1", None: 0, (1, 2): "t"}
for f in (lambda: d["a"]["b"][1]["c"][0], lambda: d["a"]["x"], lambda: d["a"]["b"][5], lambda: d["a"]["b"][1]["c"][1], lambda: d["a"]["b"]["c"], lambda: d["a"]["b"][1]["c"]["d"], lambda: d[K(1)], lambda: d[K(2)], lambda: d[None], lambda: d[()], lambda: d[1, 2], lambda: d[1, 3], lambda: d[[1]], lambda: d[{}], lambda: d["it's"], lambda: d['q"'], lambda: d["'\""], lambda: d[b"x"], lambda: d[1.5], lambda: d["a\n"], lambda: d[""], lambda: d[("x",)], lambda: d[KeyError("k")], lambda: d.pop("zz"), lambda: d.pop(("t", "u")), lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove("x"), lambda: {1}.remove((1, 2)), lambda: {1}.remove({2}), lambda: [].pop(), lambda: [1].pop(3), lambda: [].remove(1), lambda: [].index("q"), lambda: ().index(K(3)), lambda: [][0], lambda: ()[0], lambda: ""[0], lambda: b""[0], lambda: range(0)[0], lambda: d.get([]), lambda: d.setdefault({}, 1), lambda: (1,)[K(1)], lambda: "ab"[K(0)], lambda: {K(13): 1}[K(13)], lambda: {K(26): 1, K(13): 2}.get(K(5)), lambda: [K(1)].index(K(13)), lambda: K(13) in (K(1),), lambda: {}["a"]["b"], lambda: str(KeyError("a", "b")), lambda: str(KeyError()), lambda: str(KeyError(("t",))), lambda: str(IndexError("a")), lambda: str(LookupError("x", 1)), lambda: {**d, "a": 1}["a"], lambda: d | {"n": 1}["m"], lambda: max({}), lambda: min([]), lambda: next(iter({})), lambda: dict([(1, 2), 3]), lambda: dict([(1, 2), (3,)]), lambda: dict(a=1).fromkeys(3), lambda: [*{}][0], lambda: list(d)[9], lambda: {1: 2}[True], lambda: {"1": 2}[1], lambda: dict(enumerate("ab"))[2], lambda: [1, 2, 3].index(2, 2), lambda: (1, 2, 3).index(1, 1), lambda: "abc".index("a", 1)):
    err(f)


class Cfg(dict):
    def __missing__(self, key):
        raise KeyError(f"no setting {key!r}") from ValueError("cause")

    def __getattr__(self, n):
        try:
            return self[n]
        except KeyError as e:
            raise AttributeError(n) from e


cfg = Cfg(x=1); print(cfg.x, cfg["x"], hasattr(cfg, "y"), getattr(cfg, "y", "dflt"), cfg.get("y")); err(lambda: cfg["y"]); err(lambda: cfg.y)
try:
    cfg.z
except AttributeError as e:
    print(repr(e.__cause__), repr(e.__cause__.__cause__))
d["a"]["b"][1][("missing", 'key"s')]
