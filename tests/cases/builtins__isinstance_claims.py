# Objects that say they are of another class, generic aliases in checks, and __getstate__.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class Prop:
    @property
    def __class__(self):
        return str


t(
    lambda: (
        isinstance(Prop(), str),
        isinstance(Prop(), Prop),
        isinstance(Prop(), int),
        isinstance(Prop(), (int, str)),
        isinstance(Prop(), int | str),
        issubclass(Prop, str),
    )
)


class GA:
    def __getattribute__(s, n):
        if n == "__class__":
            return int
        return object.__getattribute__(s, n)


t(lambda: (isinstance(GA(), int), isinstance(GA(), bool), isinstance(GA(), GA)))


class Bad:
    @property
    def __class__(self):
        raise ValueError("no")


t(lambda: isinstance(Bad(), int))


class Bad2:
    @property
    def __class__(self):
        raise AttributeError("no")


t(lambda: isinstance(Bad2(), int))


class Bad3:
    __class__ = 5


t(lambda: isinstance(Bad3(), int))
t(lambda: isinstance(1, (list[int],)))
t(lambda: issubclass(int, list[int]))
t(lambda: list[int] == list[int])
t(lambda: list[int] == list[str])
t(lambda: hash(list[int]) == hash(list[int]))
t(lambda: list[int] == 5)
t(lambda: {list[int]: 1}[list[int]])


class S:
    __slots__ = ("a", "b")


s = S()
t(s.__getstate__)
s.a = 1
t(s.__getstate__)
t(P().__getstate__)
p = P()
p.q = 1
t(p.__getstate__)
t((5).__getstate__)
t([].__getstate__)
