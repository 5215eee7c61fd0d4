# The order in which the parts of calls, assignments, comparisons and displays are evaluated.
class T:
    def __init__(self, n):
        self.__dict__["n"] = n
        print("T", n, end="; ")
    def __getitem__(self, k):
        print("get", k.n, end="; ")
        return T(99)
    def __setitem__(self, k, v):
        print("set", k.n, v.n, end="; ")
    def __setattr__(self, k, v):
        print("setattr", k, v.n, end="; ")
    def __add__(self, o):
        print("add", self.n, o.n, end="; ")
        return self
    def __lt__(self, o):
        print("lt", self.n, o.n, end="; ")
        return self.n < o.n
    def __call__(self, *a, **k):
        print("call", [x.n for x in a], {x: k[x].n for x in k}, end="; ")
        return self
    def __iter__(self):
        print("iter", self.n, end="; ")
        return iter((T(10), T(11)))
T(1)(T(2), *T(3), k=T(4))
print()
T(1)[T(2)] = T(3)
print()
T(1)[T(2)] = T(3)[T(4)] = T(5)
print()
T(1).x = T(2)
print()
T(1)[T(2)] += T(3)
print()
{1: T(1), 2: T(2)}
print()
T(1) < T(2) < T(0) < T(5)
print()
T(1).a, T(2)[T(3)] = T(4)
print()
x = T(1) if T(2) < T(1) else T(3)
print()
(T(1) + T(2)) + (T(3) + T(4))
print()
d = {print("k1"): print("v1"), print("k2"): print("v2")}
print(d)
i = 0
a = [0, 0, 0]
i, a[i] = 1, 7
print(i, a)
a[i], i = 8, 2
print(i, a)
