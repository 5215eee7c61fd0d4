# defaultdict, OrderedDict, ChainMap and the User classes: where each differs from a dict.
import collections
import copy
from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, defaultdict


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


d = defaultdict(list, {"a": [1]})
d["b"].append(2)
print(d, d.get("z"), "z" in d, d["z"], d.default_factory, d.copy(), d | {"q": 1}, {"q": 1} | d, d == {"a": [1], "b": [2], "z": []})
tree = lambda: defaultdict(tree)
t = tree()
t["x"]["y"]["z"] = 1
print(t["x"]["y"], repr(defaultdict(int)), defaultdict(None, a=1), defaultdict(), list(defaultdict(int, [(1, 2)]).items()), defaultdict(lambda: 5)["n"])
attempt("no factory", lambda: defaultdict()["k"])
attempt("none factory", lambda: defaultdict(None)[1, 2])
attempt("bad factory", lambda: defaultdict(5))
attempt("failing factory", lambda: defaultdict(lambda: 1 / 0)["k"])
attempt("needs argument", lambda: defaultdict(lambda k: k)["k"])
d.default_factory = None
attempt("taken away", lambda: d["new"])
nested = defaultdict(lambda: defaultdict(int))
for word in "to be or not to be".split():
    nested[len(word)][word] += 1
print({k: dict(v) for k, v in nested.items()}, copy.copy(defaultdict(int, a=1)), copy.deepcopy(defaultdict(list, a=[1])))

o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(reversed(OrderedDict(a=1, b=2))), OrderedDict.fromkeys("ab", 0), OrderedDict(a=1) | {"b": 2}, o.pop("zz", 0), o.setdefault("n", 1), o.copy())
attempt("move", lambda: o.move_to_end("zz"))
attempt("pop", lambda: OrderedDict().popitem())
attempt("pop key", lambda: OrderedDict().pop("k"))
attempt("arguments", lambda: OrderedDict(1, 2))


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            print("evict", next(iter(self)))
            self.popitem(last=False)


lru = LRU(2)
lru["a"] = 1
lru["b"] = 2
lru["a"]
lru["c"] = 3
print(lru, list(lru), lru.get("b"))

base, user = {"color": "red", "size": 1}, {"color": "blue"}
chain = ChainMap(user, base)
chain["new"] = 5
print(chain, chain["color"], chain["size"], user, len(chain), list(chain), chain.maps[0] is user, chain.parents, chain.new_child({"size": 9})["size"], chain.new_child(k=1), dict(chain), "size" in chain, chain.get("zz", 0), chain | {"z": 1}, {"z": 1} | chain, bool(ChainMap()))
attempt("delete", lambda: chain.__delitem__("size"))
attempt("missing", lambda: chain["none"])
attempt("pop", lambda: chain.pop("size"))
attempt("popitem", lambda: ChainMap({}, {"a": 1}).popitem())
print(chain.pop("new"), chain.pop("zz", 0) if False else "", chain == {"color": "blue", "size": 1}, ChainMap(chain, {"q": 1}))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"no {key}"


lower = Lower({"A": 1}, B=2)
lower.update(C=3)
print(lower, lower["a"], lower["Z"], lower.get("Z"), lower.data, lower | {"D": 4}, lower.copy(), "A" in lower, len(lower), list(lower), isinstance(lower, dict))
words = UserList([3, 1, 2])
words.sort()
print(words, words + [4], [0] + words, words * 2, words[1:], type(words[1:]).__name__, words == [1, 2, 3], words < [2], words.data, 2 in words, words.copy(), words.pop(), sorted(words, reverse=True))
text = UserString("Hello")
print(text, repr(text), text.upper(), type(text.upper()).__name__, text + " you", "say " + text, text[1:3], text == "Hello", hash(text) == hash("Hello"), len(text), text % () if False else "", "ell" in text, text * 2, text.split("l"), int(UserString("5")), f"{text:>8}" if False else "", text.data)
attempt("list", lambda: UserList(5))
attempt("dict", lambda: UserDict(1))
attempt("dict2", lambda: UserDict({}, {}))
