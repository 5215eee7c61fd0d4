# Containers of one's own on top of the abstract ones: what the mixin methods do with what they are given.
from collections.abc import *


class Caseless(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.store = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.store[key.lower()][1]

    def __setitem__(self, key, value):
        self.store[key.lower()] = key, value

    def __delitem__(self, key):
        del self.store[key.lower()]

    def __iter__(self):
        return (key for key, _ in self.store.values())

    def __len__(self):
        return len(self.store)

    def __repr__(self):
        return f"Caseless({dict(self)})"


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


h = Caseless({"Content-Type": "text"}, Accept="*")
print(h["content-TYPE"], "ACCEPT" in h, h.get("zz", 1), h.setdefault("ACCEPT", 2), h.setdefault("New", []), h.pop("new"), h.pop("x", None), len(h), list(h.items()), h == {"Content-Type": "text", "Accept": "*"}, h != {}, sorted(h.keys()))
attempt("pop", lambda: h.pop("x"))
attempt("missing", lambda: h["x"])
attempt("in number", lambda: 5 in h)
attempt("update", lambda: h.update(5))
attempt("update two", lambda: h.update({}, {}))
attempt("update pairs", lambda: (h.update([("A", 1), ("a", 2)]), h)[-1])
print(h.popitem(), h.keys() & {"A"}, h.keys() | {"z"}, ("A", 2) in h.items(), 2 in h.values(), repr(h.keys()), len(h.values()), h.keys() == {"Accept", "A"}, isinstance(h.keys(), Set))
h.clear()
attempt("popitem", lambda: h.popitem())


class Bits(MutableSet):
    def __init__(self, items=()):
        self.bits = 0
        for item in items:
            self.add(item)

    def __contains__(self, n):
        return isinstance(n, int) and bool(self.bits >> n & 1)

    def __iter__(self):
        n = self.bits
        i = 0
        while n >> i:
            if n >> i & 1:
                yield i
            i += 1

    def __len__(self):
        return self.bits.bit_count()

    def add(self, n):
        self.bits |= 1 << n

    def discard(self, n):
        self.bits &= ~(1 << n)

    def __repr__(self):
        return f"Bits({list(self)})"


a, b = Bits([1, 2, 3]), Bits([3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, Bits([1]) < a, a >= Bits([1, 2]), a == {1, 2, 3}, a.isdisjoint(b), a.isdisjoint([9]), {1, 7} | a, [1, 7] & a, a - [1], [1, 9] - a, [1] ^ a)
a |= [8]
a &= Bits([1, 8, 9])
a -= [1]
a ^= Bits([8, 5])
print(a, a.pop(), a)
attempt("remove", lambda: a.remove(50))
attempt("pop", lambda: a.pop())
attempt("or", lambda: a | 5)
attempt("less", lambda: a < 5)
attempt("hash", lambda: hash(a))
attempt("itself", lambda: (b.__isub__(b), b.__ior__(b), len(b)))


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(self.n))]
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return self.n - i % self.n


c = Countdown(5)
print(list(c), list(reversed(c)), c.index(3), c.count(2), 4 in c, 9 in c, c[1:3], c.index(2, -3), isinstance(c, Reversible))
attempt("index", lambda: c.index(9))
attempt("index range", lambda: c.index(5, 1))


class Log(MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        print("set", i, v)
        self.items[i] = v

    def __delitem__(self, i):
        print("del", i)
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        print("insert", i, v)
        self.items.insert(i, v)


log = Log("ab")
log.append("c")
log.extend("de")
log.reverse()
print(log.pop(), log.pop(0), log.items)
log.remove("c")
log += "z"
log.extend(log)
log.clear()
attempt("pop", lambda: log.pop())
attempt("remove", lambda: log.remove(1))
attempt("abstract", lambda: MutableSequence())
attempt("abstract one", lambda: type("Half", (Sequence,), {"__len__": len})())
attempt("abstract two", lambda: type("Bare", (Mapping,), {})())
