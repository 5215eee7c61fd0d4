# Sizes and truth of odd objects, __new__ of numbers, complex corners, operators of sequences, NaN in containers.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class LN: __len__ = None
class BN: __bool__ = None
class Big:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
for o in (LN(), BN(), Big(2**63), Big(2**63-1), Big(-1), Big(-2**70), Big(2**70), Big(True), Big("a"), Big(None), Big(1.0)):
    t(lambda: len(o)); t(lambda: bool(o)); t(lambda: not o); t(lambda: 1 if o else 2); t(lambda: list(reversed(o)))
class Ix:
    def __init__(s, n): s.n = n
    def __index__(s): return s.n
for n in (2**70, -1, 5): t(lambda: len(Big(Ix(n)))); t(lambda: bool(Big(Ix(n))))
class M(type):
    __bool__ = None
class C(metaclass=M): pass
t(lambda: bool(C))
t(lambda: int.__new__(bool, 1)); t(lambda: int.__new__(int, 3)); t(lambda: bool.__new__(bool, 3)); t(lambda: bool.__new__(int, 3))
t(lambda: float.__new__(int, 3)); t(lambda: str.__new__(int, 3))
class I(int): pass
t(lambda: int.__new__(I, 3)); t(lambda: type(int.__new__(I, 3)))
for a in ((1, None), (None,), (None, 1), (1, "a"), ("a", 1), ("1", None), (1j, 2j), ([],), (1, [])): t(lambda: complex(*a))
t(lambda: complex(real=1, imag=None)); t(lambda: complex(imag=2))
for a in ((2j, 2, 3), (2, 2j, 3), (2, 2, 3j), (2.0, 2, 3), (2, 2, 3.0), (2j, "a", 3), ("a", 2, 3), (2, 2, "a"), (2j, 2, None), (True, 2, 3), (2j, 2j, 2j)): t(lambda: pow(*a))
t(lambda: (2j).__pow__(2, 3)); t(lambda: (2).__pow__(2, 3.0)); t(lambda: (2.0).__pow__(2, 3))
a = 3+4j; b = 2**80; c = 1.5
class CC(complex): pass
d = CC(1, 2)
print(a is +a, b is +b, c is +c, type(+d), +True, +I(3), type(+I(3)), a.conjugate() is a)
t(lambda: setattr(a, "real", 1)); t(lambda: setattr(1, "real", 1)); t(lambda: setattr(1.5, "imag", 1)); t(lambda: setattr(d, "imag", 1)); t(lambda: delattr(a, "real"))
class S(str): pass
class L(list): pass
class T(tuple): pass
t(lambda: S("a") + 1); t(lambda: 1 + S("a")); t(lambda: S("a") * "b"); t(lambda: L([1]) + (1,)); t(lambda: T((1,)) + [1]); t(lambda: L([1]) + L([2])); t(lambda: type(L([1]) + L([2])))
t(lambda: L([1]) * 2.0); t(lambda: 2.0 * L([1])); t(lambda: [1] * 2**70); t(lambda: [1].__mul__(2**70)); t(lambda: "a".__mul__(2**70)); t(lambda: [1].__imul__("x")); t(lambda: [1].__iadd__(3))
class RA(list):
    def __radd__(s, o): return "radd"
t(lambda: [1] + RA([2])); t(lambda: (1,) + RA([2])); t(lambda: "a" + RA())
l = [1]
def ia(x, o): x += o; return x
def im(x, o): x *= o; return x
t(lambda: ia([1], RA([2]))); t(lambda: ia("a", RA())); t(lambda: ia((1,), 3)); t(lambda: im([1], "x")); t(lambda: im("a", "x")); t(lambda: im((1,), 2)); t(lambda: im(L([1]), 2)); t(lambda: type(im(L([1]), 2))); t(lambda: ia(L([1]), (2,)))
t(lambda: ia(b"a", 1)); t(lambda: b"a" + RA()); t(lambda: {}.__or__(3)); t(lambda: [1].__contains__(1)); t(lambda: list.__add__([1], [2]))
t(lambda: sum([[1], [2]], [])); t(lambda: sum(["a"], "")); t(lambda: sum([1], [2]))
nan = float("nan")
t(lambda: [nan, nan] == [nan, nan]); t(lambda: sorted([nan, 1, nan])[0]); t(lambda: {nan, nan}); t(lambda: nan in (1, nan)); t(lambda: nan in {nan: 1}.values()); t(lambda: (1, nan) in {1: nan}.items()); t(lambda: [nan].remove(nan)); t(lambda: {1: nan}.items() == {1: nan}.items()); t(lambda: {nan} <= {nan}); t(lambda: {nan} | {nan}); t(lambda: frozenset([nan]) == {nan}); t(lambda: [[nan]] == [[nan]]); t(lambda: [nan + 0] == [nan + 0])
x = nan; y = -nan; z = nan * 1; t(lambda: (x is nan, [x] == [nan])); t(lambda: float(nan) is nan); t(lambda: float("nan").hex()); t(lambda: complex("nan") == complex("nan")); t(lambda: f"{nan:+} {float('-nan')} {nan:.3f} {nan!r}"); t(lambda: round(nan, 2)); t(lambda: min(nan, 1)); t(lambda: abs(nan)); t(lambda: nan.is_integer()); t(lambda: hash(nan) == hash(nan))
match nan:
    case float(): print("float")
