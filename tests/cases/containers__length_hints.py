# Who is asked for its length before it is iterated, and what comes of the answer.


def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__, error)


class H:
    def __init__(s, h):
        s.h = h

    def __iter__(s):
        return iter((1, 2))

    def __length_hint__(s):
        print("hint", end=" ")
        if isinstance(s.h, BaseException):
            raise s.h
        return s.h


for h in (0, 5, -1, "a", NotImplemented, TypeError("x"), ValueError("y"), True, 10**30):
    t(lambda: list(H(h)))
    t(lambda: tuple(H(h)))
    t(lambda: sorted(H(h)))
    t(lambda: [*H(h)])
    t(lambda: [].extend(H(h)))
    t(lambda: set(H(h)))


class L:
    def __init__(s, h):
        s.h = h

    def __iter__(s):
        return iter((1, 2))

    def __len__(s):
        print("len", end=" ")
        if isinstance(s.h, BaseException):
            raise s.h
        return s.h


for h in (0, 5, -1, "a", TypeError("x"), ValueError("y"), 10**30):
    t(lambda: list(L(h)))
    t(lambda: tuple(L(h)))
    t(lambda: [0, *L(h)])
    t(lambda: (lambda *a: a)(*L(h)))
    t(lambda: ",".join(map(str, L(h))))
    t(lambda: bytes(L(h)))
    t(lambda: bytearray(L(h)))
    t(lambda: dict.fromkeys(L(h)))
    t(lambda: max(L(h)))
    t(lambda: sum(L(h)))


def f(x):
    a, *b = x
    return (a, b)


t(f, L(3))


def f(x):
    l = [1, 2, 3]
    l[1:] = x
    return l


t(f, L(3))
t(f, H(3))


def f(x):
    l = [1, 2, 3]
    l += x
    return l


t(f, L(3))
t(f, H(3))
