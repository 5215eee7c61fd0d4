# Results of __index__ that are no plain int, which CPython warns of; slices with bounds of any size.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class T2(int):
    pass


class Ix:
    def __init__(s, v):
        s.v = v

    def __index__(s):
        return s.v


t(lambda: type([10, 20][Ix(True)]))
t(lambda: range(Ix(T2(3))))
t(lambda: int(Ix(True)))
t(lambda: "ab"[Ix(True) :])
t(lambda: int("11", Ix(T2(2))))
t(lambda: bin(Ix(True)))
t(lambda: slice(10**30, None, -1).indices(10**31))
t(lambda: slice(-5, None).indices(10**31))
t(lambda: slice(None, None, -(10**30)).indices(5))
t(lambda: slice(None, None, 0).indices(5))
t(lambda: slice(1, "a").indices(5))
t(lambda: slice(None).indices(Ix(5)))
t(lambda: slice(Ix(1), Ix(3)).indices(Ix(5)))
t(lambda: slice(None).indices("a"))
t(lambda: slice(None).indices(-1))
t(lambda: range(10**20)[::-1])
t(lambda: range(10**20)[5:])
t(lambda: range(10**20)[-5:][0])
t(lambda: range(0, 10**20, 3)[10:20:2])
t(lambda: range(5)[10**30 :])
t(lambda: range(5)[: -(10**30) : -1])
t(lambda: range(10, 0, -3)[::-1])
t(lambda: range(10, 0, -3)[1:3])
t(lambda: range(0)[::-1])
