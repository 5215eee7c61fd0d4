# super() with one argument, which binds when it is found; what its parts are; object.__new__ and object.__init__ checks.
class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + self.above.who()


B.above = super(B)
unbound = super(B)
print(unbound, B().who(), unbound.__thisclass__, unbound.__self__, unbound.__self_class__, type(unbound))
bound = unbound.__get__(B())
print(bound, bound.who(), bound.__thisclass__, bound.__self_class__, type(bound.__self__))
print(super(B, B()), super(B, B), super(B, None), super(B, B).who(None))
for attempt in (
    lambda: super(A).who,
    lambda: super(3),
    lambda: super(),
    lambda: super(A, 3),
    lambda: super(1, 2, 3),
    lambda: super(a=1),
    lambda: super(B).__get__(A()),
    lambda: setattr(super(B), "__thisclass__", A),
):
    try:
        print(attempt())
    except (AttributeError, RuntimeError, TypeError) as error:
        print(type(error).__name__, error)


class Both:
    def __new__(cls, x):
        return super().__new__(cls)

    def __init__(self, x):
        super().__init__(x)


class Ints(int):
    def __init__(self, x):
        super().__init__(x)


class Names(list):
    pass


for attempt in (
    lambda: Both(1),
    lambda: Ints(1),
    lambda: object.__new__(Names),
    lambda: object.__new__(Ints, 3),
    lambda: object.__new__(Exception),
    lambda: object.__new__(A).who(),
    lambda: object.__init__(A(), 1),
    lambda: object.__init__(Names(), 1),
    lambda: A().__init__(1),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
made = list(map(lambda name: type(name, (), {}), ["X", "Y"]))
print(made, made[0].__module__)


class Seq:
    def __getitem__(self, index):
        return index


try:
    reversed(Seq())
except TypeError as error:
    print(error)
asked = []


class Table:
    def __getitem__(self, code):
        asked.append(chr(code))
        if chr(code) == "z":
            raise LookupError
        return {"a": "A", "b": None, "c": "long", "d": 233}[chr(code)]


for text in ("aabbzz", "aacca", "adda", "aaé"):
    try:
        print(text.translate(Table()), asked)
    except KeyError as error:
        print(error, asked)
    asked.clear()
