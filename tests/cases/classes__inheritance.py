# Cooperative super over a diamond, class bodies, __init_subclass__ and class attributes built by code.

class A:
    registry = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        A.registry.append(cls.__name__)

    def visit(self):
        return ["A"]


class B(A):
    def visit(self):
        return ["B"] + super().visit()


class C(A):
    def visit(self):
        return ["C"] + super().visit()


class D(B, C):
    powers = [2**n for n in range(4)]
    total = 0
    for power in powers:
        total += power
    del power

    def visit(self):
        return ["D"] + super().visit()


print(D().visit(), [c.__name__ for c in D.__mro__], A.registry, D.total, hasattr(D, "power"))
try:

    class Impossible(A, D):
        pass

except TypeError as error:
    print(str(error).splitlines()[0])


class Outer:
    class Inner:
        def method(self):
            pass


print(Outer.Inner.__qualname__, Outer.Inner.method.__qualname__)
print(Outer.Inner, type(Outer), Outer.Inner().method.__name__)
