# Special methods of built-in types as objects: their types, names, owners, and errors of wrong calls.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: type(int.__add__))
t(lambda: int.__add__)
t(lambda: (1).__add__.__name__)
t(lambda: type((1).__add__))
t(lambda: str.join.__objclass__)
t(lambda: int.__add__.__objclass__)
t(lambda: str.join.__get__("a")(["b", "c"]))
t(lambda: list.__getitem__)
t(lambda: [].__getitem__)
t(lambda: tuple.__getitem__)
t(lambda: set.__contains__)
t(lambda: list.__contains__)
t(lambda: object.__init__)
t(lambda: type.__call__)
t(lambda: int.__add__.__qualname__)
t(lambda: (1).__add__.__self__)
t(lambda: dict.__contains__)
t(lambda: {}.__contains__)
t(lambda: int.real)
t(lambda: callable(int.__add__))
t(lambda: list(map(int.__add__, [1], [2])))
t(lambda: int.__add__(1, 2))
t(lambda: [].__len__())
t(lambda: list.__len__((1,)))
t(lambda: dict.__len__([]))
t(lambda: list.__eq__((1,), [1]))
t(lambda: tuple.__lt__([1], (1,)))
t(lambda: dict.__getitem__([], 1))
t(lambda: set.__or__(frozenset(), set()))
t(lambda: list.__len__())
t(lambda: [].__len__(1))
t(lambda: [].__getitem__())
t(lambda: [].__len__(a=1))
t(lambda: object.__subclasses__()[:1])
t(lambda: KeyError in LookupError.__subclasses__())
t(lambda: [c.__name__ for c in ArithmeticError.__subclasses__()])


class Slo:
    __slots__ = ("a",)


t(lambda: Slo.a)
t(lambda: BaseException.args)
t(lambda: type.__dict__["__name__"])
