# Mapping patterns that raise or refuse: unhashable subjects, doubled keys, get failing, keys compared by equality.


class K:
    A = "same"
    B = "same"
    LIST = []


class Failing(dict):
    def get(self, key, default=None):
        raise RuntimeError(f"get {key}")


def doubled(x):
    match x:
        case {K.A: a, K.B: b}: return a, b


def unhashable(x):
    match x:
        case {K.LIST: v}: return v


def missing(x):
    match x:
        case {K.NOPE: v}: return v


def plain(x):
    match x:
        case {"k": v}: return v
        case {"deep": {"er": [*_, {"x": x}]}}: return "deep", x
        case {"a": 1 | 2 as a, "b": [b, *_], **rest}: return a, b, rest


for f, x in ((doubled, {"same": 1}), (doubled, {}), (doubled, {"same": 1, "z": 2}), (unhashable, {1: 2}), (unhashable, {1: 2, 3: 4}), (missing, {"q": 1}),
             (plain, Failing(k=1)), (plain, Failing()), (plain, {"k": None}), (plain, {"deep": {"er": ({"x": 1}, {"x": 5})}}),
             (plain, {"a": 2, "b": (7, 8), "c": 9, "d": 0}), (plain, {"a": 3, "b": []}), (unhashable, []), (missing, 3)):
    try:
        print(f.__name__, "->", f(x))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


def numeric(x):
    match x:
        case {1: a, 0: b}: return a, b
        case {1.5: a, None: b}: return "mixed", a, b


print(numeric({True: "t", False: "f"}), numeric({1.0: "x", 0.0: "y"}), numeric({1.5: 1, None: 2, "q": 3}), numeric({"1": 2}))
d = {"b": 1, "a": 2, "c": 3}
match d:
    case {"a": two, **rest}:
        rest["b"] = "changed"
        print(two, rest, d, list(rest))
match d:
    case {"a": _, **whole} as original: print(whole, original is d)
