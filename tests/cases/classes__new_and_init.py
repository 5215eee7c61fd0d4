# __new__ and __init__: results of another type, arguments of object(), immutable bases, caching, wrong returns.
class A:
    def __new__(cls, *args, **kw):
        print("new", cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, *args, **kw):
        print("init", args, kw)
A(1, k=2)
class Other:
    def __new__(cls):
        return 42
    def __init__(self):
        print("never")
print(Other(), Other() + 1)
class Single:
    instance = None
    def __new__(cls):
        if cls.instance is None:
            cls.instance = object.__new__(cls)
        return cls.instance
    def __init__(self):
        self.count = getattr(self, "count", 0) + 1
print(Single() is Single(), Single().count)
class Inches(float):
    def __new__(cls, feet, inches=0):
        return super().__new__(cls, feet * 12 + inches)
class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))
    first = property(lambda self: self[0])
class Text(str):
    def upper(self):
        return "custom " + super().upper()
print(Inches(5, 6), Inches(1) + 1, type(Inches(1) + 1).__name__, Pair(1, 2).first, Pair(3, 4), Text("x").upper(), Text("q") + "r")
class NoInit:
    pass
class OnlyInit:
    def __init__(self, a):
        self.a = a
class BadInit:
    def __init__(self):
        return 5
class OnlyNew:
    def __new__(cls, a):
        return object.__new__(cls)
for bad in (
    lambda: NoInit(1), lambda: NoInit(k=1), lambda: OnlyInit(), lambda: BadInit(), lambda: object.__new__(int), lambda: object.__new__(),
    lambda: object.__new__(3), lambda: OnlyNew(), lambda: OnlyNew(1).__init__(2), lambda: Pair(1), lambda: int.__new__(str),
    lambda: object(1), lambda: Inches("a"), lambda: type("T", (), {"__init__": None})(), lambda: type(1, 2, 3), lambda: type("a\0", (), {}),
    lambda: type("T", [], {}), lambda: type("T", (), []), lambda: A.__new__(A, 9).__class__.__name__, lambda: NoInit.__init__(NoInit(), 3),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
