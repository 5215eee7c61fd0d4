# Special methods set to None: called and failing, or taken for "not supported".


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class A:
    __add__ = None
    __neg__ = None
    __lt__ = None
    __len__ = None
    __getitem__ = None
    __bool__ = None
    __enter__ = None
    __exit__ = None
    __index__ = None
    __format__ = None
    __str__ = None
    __float__ = None
    __dir__ = None
    __divmod__ = None
    __setitem__ = None
    __next__ = None
    __await__ = None
    __reversed__ = None
    __delitem__ = None
    __int__ = None
    __abs__ = None
    __round__ = None
    __instancecheck__ = None
    __aiter__ = None
    __iter__ = None
    __radd__ = None


a = A()
for f in [
    lambda: a + 1,
    lambda: 1 + a,
    lambda: -a,
    lambda: a < 1,
    lambda: 1 > a,
    lambda: len(a),
    lambda: a[0],
    lambda: bool(a),
    lambda: [1][a],
    lambda: format(a),
    lambda: f"{a}",
    lambda: str(a),
    lambda: float(a),
    lambda: dir(a),
    lambda: divmod(a, 1),
    lambda: next(a),
    lambda: reversed(a),
    lambda: int(a),
    lambda: abs(a),
    lambda: round(a),
    lambda: isinstance(1, a),
    lambda: list(a),
    lambda: 1 in a,
    lambda: complex(a),
    lambda: range(a),
    lambda: [1] * a,
    lambda: sum(a),
    lambda: a.__class__,
    lambda: not a,
    lambda: a and 1,
    lambda: hash(a) is not None,
    lambda: a == 1,
    lambda: a(),
    lambda: callable(a),
]:
    t(f)


def g():
    with a:
        pass


t(g)


def g():
    a[0] = 1


t(g)


def g():
    del a[0]


t(g)


async def g():
    await a


t(lambda: g().send(None))


async def g():
    async for x in a:
        pass


t(lambda: g().send(None))


class B:
    __getattr__ = None
    __setattr__ = None


t(lambda: B().x)
t(lambda: setattr(B(), "x", 1))


class C:
    __getattribute__ = None


t(lambda: C().x)


class D:
    __get__ = None
    __set__ = None


class E:
    d = D()


t(lambda: E().d)
t(lambda: setattr(E(), "d", 1))


class M(dict):
    __missing__ = None


t(lambda: M()[1])


class H(type):
    __call__ = None


class K(metaclass=H):
    pass


t(lambda: K())


class N:
    __new__ = None


t(lambda: N())


class N:
    __init__ = None


t(lambda: N())


class X:
    __eq__ = None
    __hash__ = None


t(lambda: X() == 1)
t(lambda: X() != 1)
t(lambda: hash(X()))
t(lambda: {X()})
t(lambda: X() in [1])
t(lambda: [X()] == [X()])


class Y(int):
    __add__ = None
    __index__ = None
    __bool__ = None
    __repr__ = None


t(lambda: Y(1) + 1)
t(lambda: [1, 2][Y(1)])
t(lambda: bool(Y(1)))
t(lambda: 1 if Y(0) else 2)
t(lambda: f"{Y(3)}")
t(lambda: str(Y(3)))
t(lambda: 1 + Y(2))
t(lambda: Y(3) * 2)
