# __bool__, __index__, __int__, __float__, __str__, __repr__, __format__, __hash__, __bytes__ and wrong results of them.


class R:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __bool__(self): return self.b
    def __index__(self): return self.i
    def __int__(self): return self.n
    def __float__(self): return self.f
    def __str__(self): return self.s
    def __repr__(self): return self.r
    def __format__(self, spec): return self.m if hasattr(self, "m") else f"spec<{spec}>"
    def __hash__(self): return self.h
    def __len__(self): return self.l
    def __complex__(self): return self.c
    def __bytes__(self): return self.y
    def __round__(self, n=None): return "round", n
    def __trunc__(self): return 7
    def __floor__(self): return 8
    def __divmod__(self, o): return "divmod", o


r = R(b=True, i=2, n=10, f=1.5, s="s", r="r", h=5, l=4, c=1j, y=b"y")
print(bool(r), [0, 1, 2][r], int(r), float(r), str(r), repr(r), f"{r}", f"{r:>5}", f"{r!s:>5}", f"{r!r:_<4}", hash(r))
print(complex(r), bytes(r), round(r), round(r, 2), divmod(r, 3), hex(r), bin(r), range(r), "ab" * r, [0] * r, r.__len__())
print(format(r, "x"), "{:abc}".format(r), "%s %r %d" % (r, r, r), chr(R(i=65)), [1, 2, 3][:r], pow(2, r.i))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for bad in (
    lambda: bool(R(b=1)), lambda: bool(R(b="x")), lambda: [0][R(i="x")], lambda: [0][R(i=1.0)], lambda: int(R(n="5")),
    lambda: int(R(n=1.5)), lambda: float(R(f=1)), lambda: float(R(f="x")), lambda: str(R(s=3)), lambda: repr(R(r=None)),
    lambda: print(R(s=b"x")), lambda: f"{R(s=1)!s}", lambda: format(R(m=3)), lambda: f"{R(m=None)}", lambda: hash(R(h="x")),
    lambda: hash(R(h=1.0)), lambda: hash(R(h=2 ** 70)), lambda: hash(R(h=-1)), lambda: len(R(l=-3)), lambda: len(R(l=2 ** 70)),
    lambda: complex(R(c="x")), lambda: bytes(R(y="x")), lambda: range(R(i=None)), lambda: "a" * R(i=[]), lambda: format(object(), "x"),
    lambda: format(3, 4), lambda: int(object()), lambda: float(object()), lambda: hex(object()), lambda: [0][object()],
    lambda: "%d" % object(), lambda: "%d" % R(n=3, i=3), lambda: chr(R(i=-5)), lambda: {R(h=[])}, lambda: [0, 1][object():],
):
    attempt(bad)
print(int(type("T", (), {"__index__": lambda self: 12})()), float(type("T", (), {"__index__": lambda self: 12})()))
