# The method resolution order, cooperative super through a diamond, impossible orders and duplicate bases.

class A:
    def who(self):
        return ["A"]

class B(A):
    def who(self):
        return ["B"] + super().who()

class C(A):
    def who(self):
        return ["C"] + super().who()

class D(B, C):
    def who(self):
        return ["D"] + super().who()

class E(C, B):
    pass

print([k.__name__ for k in D.__mro__], D().who())
print([k.__name__ for k in E.mro()], E().who(), super(E, E()).who(), super(C, E()).who(), super(C, D()).who())
print([k.__name__ for k in D.__bases__], D.__base__.__name__, A.__bases__)

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

attempt(lambda: type("X", (A, B), {}))
attempt(lambda: type("X", (D, E), {}))
attempt(lambda: type("X", (A, A), {}))
attempt(lambda: type("X", (3,), {}))
attempt(lambda: type("X", (int, str), {}))
attempt(lambda: type("X", (bool,), {}))
attempt(lambda: type("X", (type(None),), {}))
attempt(lambda: type("X", (type(lambda: 0),), {}))
attempt(lambda: type("X", (range,), {}))
attempt(lambda: super(B, A()).who())
attempt(lambda: super(D, D()).nothing)
attempt(lambda: super().who())
attempt(lambda: super(3, 4))
attempt(lambda: super(A).who)
attempt(lambda: A.who())
attempt(lambda: [issubclass(D, k) for k in (A, B, C, E, object, (E, A))])
X = type("X", (D,), {"who": lambda self: ["X"] + D.who(self)})
print(X().who(), X.__name__, X.__qualname__, X.__mro__.index(A))

class Loop:
    def f(self):
        return super().f()

attempt(lambda: Loop().f())
