# Bound methods: equality, hashing, attributes, functions put on instances, and calling through the class.


class A:
    def __init__(self, n):
        self.n = n

    def m(self, k=0):
        "Doc of m."
        return self.n, k

    def __repr__(self):
        return f"A({self.n})"


a, b = A(1), A(2)
m = a.m
print(m(), m(5), m.__self__, m.__func__ is A.m, m.__name__, m.__qualname__, m.__doc__)
print(a.m == a.m, a.m is a.m, a.m == b.m, hash(a.m) == hash(a.m), A.m is A.m)
print(A.m(a), A.m(b, k=3), A.m("x" and a))
print(len({a.m, a.m, b.m}))
a.m = lambda: "instance function"
print(a.m(), b.m(), "m" in a.__dict__)
del a.m
print(a.m())
A.extra = lambda self: self.n * 10
print(a.extra(), b.extra())
A.callable_object = A(9)
print(a.callable_object, a.callable_object is A.callable_object)
A.builtin = len
try:
    print(a.builtin([1, 2]))
except TypeError as e:
    print(e)
bound = A.m.__get__(a)
print(bound(), bound == a.m, A.m.__get__(None, A) is A.m, type(bound).__name__)
for bad in (
    lambda: setattr(m, "x", 1),
    lambda: m.nothing,
    lambda: A.m(),
    lambda: A.m(1),
    lambda: a.m(1, 2),
    lambda: a.m(k=1, j=2),
    lambda: a.missing(),
    lambda: A.nope,
    lambda: a.n(),
    lambda: A.m.nope,
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
A.m.flag = "on function"
print(m.flag, a.m.flag)
print([f() for f in (a.m, b.m)], list(map(A.m, (a, b))), sorted([b, a], key=A.m))
print([].append == [].append, "a".upper == "a".upper, "x".join.__self__)
