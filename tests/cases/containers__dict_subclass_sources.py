# Dictionaries made from subclasses that iterate in ways of their own, and from mappings with wrong keys().


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class It(dict):
    def __iter__(s):
        return iter(["i"])

    def __getitem__(s, k):
        return "got"

    def keys(s):
        return ["kk"]


class Ks(dict):
    def keys(s):
        return ["kk"]

    def __getitem__(s, k):
        return "got"


for d in (It(a=1), Ks(a=1)):
    for f in (
        lambda: dict(d),
        lambda: {**d},
        lambda: {} | d,
        lambda: d | {},
        lambda: d.copy(),
        lambda: (lambda **k: k)(**d),
        lambda: [*d],
        lambda: dict(d, b=2),
        lambda: list(d.items()),
        lambda: len(d),
        lambda: d == {"a": 1},
        lambda: "{a}".format(**d),
        lambda: "%(a)s" % d,
        lambda: "{a}".format_map(d),
        lambda: type(d | {}).__name__,
        lambda: {"x": 0} | d,
    ):
        t(f)
    u = {}
    u.update(d)
    print(u)
    u |= d
    print(u)


class BK:
    def keys(s):
        return 5

    def __getitem__(s, k):
        return k


t(lambda: dict(BK()))
t(lambda: {**BK()})
t(lambda: (lambda **k: k)(**BK()))
t(lambda: {}.update(BK()))


class BG:
    def keys(s):
        return iter("ab")

    def __getitem__(s, k):
        return k * 2


t(lambda: dict(BG()))
t(lambda: {**BG()})
t(lambda: (lambda **k: k)(**BG()))
