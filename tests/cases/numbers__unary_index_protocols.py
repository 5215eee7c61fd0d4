# __index__, __int__, __float__, __complex__, __neg__ and friends: wrong results and inheritance.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


class F:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v


class N:
    def __init__(self, v):
        self.v = v

    def __int__(self):
        return self.v


class Sub(int):
    def __index__(self):
        return 99

    def __int__(self):
        return 98


class FSub(float):
    def __float__(self):
        return 97.5


t(lambda: [10, 20, 30][I(1)]); t(lambda: [1][I("a")]); t(lambda: [1][I(5)]); t(lambda: "abc"[I(1) : I(2)]); t(lambda: "abc"[I("x") :]); t(lambda: [0] * I(3)); t(lambda: I(3) * [0]); t(lambda: "a" * I(-1)); t(lambda: range(I(3))); t(lambda: bin(I(5)) + hex(I(255)) + oct(I(8))); t(lambda: chr(I(97))); t(lambda: round(2.567, I(1))); t(lambda: int("ff", I(16))); t(lambda: (5).to_bytes(I(2), "big")); t(lambda: 1 << I(3)); t(lambda: I(3) + 1); t(lambda: 5 == I(5)); t(lambda: float(I(3))); t(lambda: complex(I(3), I(4))); t(lambda: int(I(3))); t(lambda: int(N(3))); t(lambda: int(N("x"))); t(lambda: int(N(3.5))); t(lambda: int(F(3.5))); t(lambda: float(F(3.5))); t(lambda: float(F(3))); t(lambda: float(F("x"))); t(lambda: float(N(3))); t(lambda: [1][N(0)]); t(lambda: "%d" % I(7)); t(lambda: "%d" % N(7)); t(lambda: "%d" % F(7.0)); t(lambda: "%f" % F(7.0)); t(lambda: "%x" % I(255)); t(lambda: "%x" % N(255)); t(lambda: f"{I(3)}"[:2]); t(lambda: f"{I(3):d}"); t(lambda: pow(I(2), 3)); t(lambda: divmod(7, I(2))); t(lambda: [1, 2, 3].pop(I(1))); t(lambda: [1, 2].insert(I(0), 5)); t(lambda: (1, 2)[I(True)]); t(lambda: bytes(I(3))); t(lambda: bytes([I(65)])); t(lambda: sum([I(1)])); t(lambda: max(I(1), 2)); t(lambda: abs(I(-1))); t(lambda: {5: "x"}[I(5)]); t(lambda: "a".center(I(3))); t(lambda: "abc".find("c", I(1))); t(lambda: enumerate("a", I(4)).__next__()); t(lambda: list(range(10))[I(1) : I(8) : I(3)]); t(lambda: slice(I(1), I(8), I(3)).indices(I(5))); t(lambda: slice("a").indices(5)); t(lambda: slice(1).indices(-1)); t(lambda: slice(None, None, 0).indices(3)); t(lambda: slice(1).indices()); t(lambda: slice(10**30, -(10**30), -1).indices(4)); t(lambda: slice(None, None, -2).indices(5))
s = Sub(5); print(s, s + 1, [1, 2, 3, 4, 5, 6][s], int(s), float(s), range(s), hex(s), "ab" * Sub(1), f"{s:d}", "%d" % s, round(s), s.__index__(), complex(s), -s, [0] * Sub(2), str(s), chr(Sub(97)), 1 << Sub(2), int("11", Sub(2))); f = FSub(1.5); print(f, f + 1, float(f), int(f), f"{f:.2f}", "%f" % f, round(f), complex(f), abs(f), float.__add__(f, 1), divmod(f, 1), hash(f) == hash(1.5))


class U:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __abs__(self):
        return NotImplemented

    __not__ = lambda self: "never"


u = U(); print(-u, +u, ~u, not u, abs(u)); t(lambda: - -u); t(lambda: -object()); t(lambda: +[]); t(lambda: ~{}); t(lambda: ~1.5); t(lambda: -"a"); t(lambda: -None); t(lambda: ~(1j)); t(lambda: -(lambda: 0)); t(lambda: -int); t(lambda: --5 + ++3 - -~4)
