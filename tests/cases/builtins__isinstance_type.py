# isinstance, issubclass, type, callable: unions, tuples, hooks, three-argument type, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


t(isinstance, 1, int | str); t(isinstance, None, int | None); t(isinstance, 1, (str, (bytes, (int,)))); t(isinstance, 1, ()); t(isinstance, 1, 5); t(isinstance, 1, "int"); t(isinstance, 1, [int]); t(isinstance, 1, (str, 5)); t(isinstance, "a", (str, 5)); t(isinstance, 1); t(isinstance, 1, int, 2); t(isinstance, 1, list[int]); t(isinstance, 1, None); t(isinstance, int, type); t(isinstance, type, object); t(isinstance, True, int); t(isinstance, 1.0, int); t(issubclass, bool, int); t(issubclass, int, object); t(issubclass, int, (str, int)); t(issubclass, 5, int); t(issubclass, int, 5); t(issubclass, int, int | str); t(issubclass, int, ()); t(issubclass, int); t(issubclass, type, type); t(issubclass, "a", str); t(issubclass, KeyError, (ValueError, LookupError)); t(issubclass, int, None | str); t(isinstance, [], list | (dict | set)); t(lambda: int | str | None); t(lambda: int | 5); t(lambda: int | int); t(lambda: (int | str) == (str | int)); t(lambda: "a" | int); t(lambda: type(int | str).__name__)
t(type, 1); t(type); t(type, 1, 2); t(type, "X", (), {}, 1); t(type, 5, (), {}); t(type, "X", [], {}); t(type, "X", (), []); t(type, "X", (5,), {}); t(type, "X", (int, str), {}); t(type, "X", (bool,), {}); t(type, "X", (int, int), {}); t(type, "X", (object, int), {}); t(type, "X", (type(None),), {}); t(lambda: type("X", (), {"a": 1})().a); t(lambda: type("X", (int,), {})(5) + 1); t(lambda: type("a b", (), {}).__name__); t(lambda: [type(x).__name__ for x in (None, ..., NotImplemented, print, len, [].append, lambda: 0, type, object, int, 1j, b"", range(1), slice(1), iter([]), {}.keys(), (i for i in ()), Exception(), property(), staticmethod(len), classmethod(len), super, zip(), int.__add__, (1).__add__, str.join, dict.fromkeys, type.__call__, object.__init__)]); t(lambda: type(type) is type and type(object) is type); t(lambda: type("X", (), dict(__module__="m", __qualname__="Q.X"))); t(lambda: type("X", (), {"__slots__": ("a",)})().b); t(lambda: type("X", (), {"__qualname__": 5}))


class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", cls.__name__, end=" ")
        return "truthy" if obj == 5 else ""

    def __subclasscheck__(cls, sub):
        print("subclasscheck", end=" ")
        return []


class M(metaclass=Meta):
    pass


class Liar:
    __class__ = int


class Callable:
    def __call__(self, *a, **k):
        return (a, k)


class Fake:
    def __init__(self):
        self.__call__ = lambda: 1


class NoCall:
    __call__ = None


t(isinstance, 5, M); t(isinstance, 6, M); t(isinstance, M(), M); t(issubclass, int, M); t(issubclass, M, M); t(isinstance, 6, (M, int)); l = Liar(); print(isinstance(l, int), isinstance(l, Liar), type(l).__name__, l.__class__.__name__)
print([callable(x) for x in (print, int, 5, "a", None, lambda: 0, Callable(), Callable, Fake(), NoCall(), [].append, type, len, M, property())]); t(Fake()); t(NoCall()); t(lambda: Callable()(1, k=2)); t(callable); t(callable, 1, 2); t(5); t("a"); t(None); t([1]); t(lambda: Callable()(*5)); t(lambda: print(**5)); t(lambda: len(*[[1]], **{})); t(lambda: len(obj=[])); t(lambda: int.__call__("5")); t(lambda: (lambda: 0)(1)); t(object, 1); t(lambda: object().x); t(Liar, 1); t(lambda: object.__new__(int)); t(lambda: object.__new__(5)); t(lambda: object.__new__()); t(lambda: type.__new__(type, "Z", (), {}).__name__); t(lambda: type.mro(int)); t(lambda: int.mro()); t(lambda: bool.__bases__ + (bool.__base__,)); t(lambda: M.__subclasses__()); t(lambda: int.__name__ + int.__qualname__ + int.__module__); t(setattr, M, "__name__", 5); t(setattr, M, "__name__", "N"); t(setattr, M, "__bases__", ()); t(delattr, M, "__name__"); print(M.__name__, M.__qualname__)
