# Container protocols: __getitem__ with every key, iteration by index, __contains__, __missing__, __reversed__, __len__.
class Seq:
    def __init__(self, *items):
        self.items = items
    def __getitem__(self, k):
        print("get", k, end="; ")
        return self.items[k]
s = Seq("a", "b", "c")
print(list(s))
print("b" in s)
print("z" in s)
print(s[1:2], s[-1])
print(*s)
x, y, z = s
print(x, y, z, sorted(s, reverse=True))
class Sized(Seq):
    def __len__(self):
        return len(self.items)
print(list(reversed(Sized(1, 2))), bool(Sized()), bool(Sized(0)), bool(Seq()))
class Keys:
    def __getitem__(self, k):
        return k
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
k = Keys()
print(k[1], k[1:2], k[::3], k[1, 2], k[1:2, ...], k[None], k[()], k[(1,)], k[*[1, 2]], k["a":"b":1])
k[1:2] = "v"
k[..., 0] += (1,)
del k[1], k[:, 2]
class D(dict):
    def __missing__(self, key):
        print("missing", key)
        return key * 2
d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, d)
class Odd:
    def __init__(self, value):
        self.value = value
    def __len__(self):
        return self.value
    def __contains__(self, x):
        return "truthy"
    def __iter__(self):
        return self.value
    def __reversed__(self):
        return "anything"
print(1 in Odd(0), reversed(Odd(0)), len(Odd(True)))
for bad in (
    lambda: len(Odd(-1)), lambda: len(Odd("x")), lambda: bool(Odd(-1)), lambda: len(Odd(1.5)), lambda: iter(Odd(3)),
    lambda: list(Odd([1])), lambda: reversed(s), lambda: s["k"], lambda: len(s), lambda: k.x, lambda: object()[0],
    lambda: exec_set(), lambda: 3 in object(), lambda: 3 in 3, lambda: [][Keys()], lambda: [1][True],
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
