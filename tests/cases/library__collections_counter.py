# Counting: arithmetic, order, missing keys, negative counts, comparison, and what a Counter refuses.
from collections import Counter

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], "z" in c, c.total(), list(c.elements())[:6], sorted(c), len(c))
d = Counter(a=1, b=-2, c=0)
print(d, d.most_common(), list(d.elements()), +d, -d, c + d, c - d, c & d, c | d, d.total())
c.update("aab")
c.subtract({"a": 10, "q": 1})
print(c, c.most_common()[:-3:-1])
c += Counter(z=3)
print(c)
c -= Counter(z=1, r=5)
print(c)
c &= Counter(z=9, c=1)
print(c)
c |= Counter(n=1)
print(c, c.pop("z"), c.popitem(), c.setdefault("s", 4), c)
del c["nothing"]
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) != Counter(a=2), Counter(a=1) <= Counter(a=1, b=1), Counter(a=1) < Counter(a=1), Counter(a=2) >= Counter(a=1), Counter(a=1) == {"a": 1}, Counter() == {})
print(Counter(None), Counter({"x": 2}, y=1), Counter([("k", 1), ("k", 1)]), Counter(c), c.copy(), type(c.copy()).__name__, repr(Counter()), Counter(x for x in "hello" if x != "l"))
print(dict(Counter("aab")), list(Counter("aab").items()), {**Counter("ab")}, bool(Counter()), Counter(self=1, iterable=2))
words = "the cat the dog a cat the end".split()
for word, count in Counter(words).most_common(3):
    print(f"{word:>5} {'#' * count}")
print(Counter(map(len, words)), max(Counter(words), key=Counter(words).get), Counter(words).most_common(0), Counter(words).most_common(-1), Counter(words).most_common(100)[-1])
print(Counter({"a": 1.5, "b": 2}) + Counter(a=0.5), Counter(a=3) - Counter(a=3), Counter({1: "x"}) if False else "", Counter("ab") | Counter("bc"))
for attempt in (
    lambda: Counter(5), lambda: Counter(1, 2), lambda: Counter([[]]), lambda: Counter.fromkeys("ab", 1), lambda: Counter("a") + {"a": 1}, lambda: Counter("a") + 1,
    lambda: Counter("a") < {"a": 2}, lambda: Counter("a") < 5, lambda: Counter({"a": "x"}).elements().__next__(), lambda: Counter({"a": "x"}).most_common(1), lambda: Counter({"a": "x", "b": 1}).most_common(), lambda: Counter("a").update(5),
    lambda: Counter("a").subtract(5), lambda: Counter("a").update("b", 1), lambda: Counter(a="x") + Counter(a=1), lambda: hash(Counter()), lambda: Counter("ab").popitem(), lambda: Counter("ab")["b":],
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


class Loud(Counter):
    def __missing__(self, key):
        print("missing", key)
        return 100


loud = Loud("aa")
loud["b"] += 1
print(loud, loud["c"], type(loud + loud).__name__, type(loud.copy()).__name__, loud.total())
match Counter("aab"):
    case {"a": 2, **rest}:
        print(rest, type(rest).__name__)
