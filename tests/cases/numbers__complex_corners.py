# complex: construction from strings, repr of zeros and specials, arithmetic, power, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for text in ("1+2j", " 1-2J ", "(1+2j)", "( 1+2j )", "j", "-j", "+1j", "1", "1.5e3-2e-1j", "inf+nanj", "-infj", "1 + 2j", "1+2", "2j+1", "", "1+j", "1+-2j", "((1j))", "1_0j", "nan", "1e400j", "1+2k", "(1", "j1", "1jj", "infinityj", "-nan-infj"):
    print(repr(text), end=" ")
    t(complex, text)
t(complex); t(complex, 1, 2); t(complex, 1.5, -0.0); t(complex, -0.0, -0.0); t(complex, 1j, 2j); t(complex, "1", 2); t(complex, 1, "2"); t(complex, None); t(complex, []); t(complex, real=1, imag=2); t(complex, imag=3); t(complex, b"1"); t(complex, 10**400); t(complex, True, False); t(complex, 1, 2, 3); t(complex, x=1); t(complex, 1, None)
print([0j, -0j, 1j, -1j, 1 + 0j, -0.0 + 1j, complex(-0.0, 1), complex(0, -0.0), complex(-0.0, -0.0), complex("nan+infj"), 1e16 + 1e-5j, 1.5j, 100000000000000000000j, -1j * 1j, 3 + 4j, complex(1, float("-inf"))], str(1 + 2j), repr((1 + 2j)), [1j])
a, b, z = 3 + 4j, 1 - 2j, 0j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a.real, a.imag, a.conjugate(), a == 3 + 4j, a != b, 3 + 0j == 3, a**2, a**0, a**-1, a**0.5, a**b, 2**a, z**0, z**2, 1j**2, (1 + 1j) ** 10, (-1) ** 0.5j, a + 1, 1 + a, a * 2, 2 / a, a - 1.5, 1.5 - a, True + a)
for f in (lambda: a / z, lambda: z**-1, lambda: z**1j, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a < b, lambda: a > 1, lambda: int(a), lambda: float(a), lambda: round(a), lambda: a & 1, lambda: ~a, lambda: pow(a, 2, 3), lambda: a + "x", lambda: "x" * a, lambda: sorted([a, b]), lambda: max(a, b), lambda: a @ b, lambda: [1][a], lambda: range(a), lambda: bool(z), lambda: bool(1e-300j), lambda: hash(a) == hash(3 + 4j), lambda: hash(1 + 0j) == hash(1), lambda: hash(1.5 + 0j) == hash(1.5), lambda: (1e308 + 1e308j) * 10, lambda: abs(1e308 + 1.7e308j), lambda: abs(complex("inf+nanj")), lambda: (1e200 + 1j) ** 2, lambda: (1e200 + 1j) ** 5, lambda: a.nope, lambda: setattr(a, "real", 1), lambda: a.real.imag, lambda: sum([1j, 2, 0.5]), lambda: sum([0.1j] * 10), lambda: complex.from_number(3), lambda: a.__complex__(), lambda: a.__getnewargs__(), lambda: {1 + 0j: "one"}[True], lambda: a.__eq__("x"), lambda: a.__lt__(b), lambda: a.__add__(1), lambda: (1).__add__(a), lambda: "%s %r" % (a, b), lambda: "%d" % a, lambda: "%f" % a, lambda: f"{a}", lambda: str(a).strip("()"), lambda: a is +a, lambda: 1 / (1e-320 + 1e-320j), lambda: complex("inf") * 1j, lambda: complex(float("inf"), 1) / 2, lambda: (2 + 0j) ** 3, lambda: (1 + 2j) ** 101, lambda: (0.5 + 0.5j) ** -3):
    t(f)


class C:
    def __complex__(self):
        return 1 + 2j


class Fl:
    def __float__(self):
        return 2.5


class Ix:
    def __index__(self):
        return 4


class Bad:
    def __complex__(self):
        return 3


class Sub(complex):
    pass


t(complex, C()); t(complex, C(), 1); t(complex, Fl()); t(complex, 1, Fl()); t(complex, Ix(), Ix()); t(complex, Bad()); t(complex, 1, C()); t(lambda: [Sub(1, 2), type(Sub(1, 2) + 1).__name__, type(complex(Sub(1))).__name__, repr(Sub(1j)), type(-Sub(1)).__name__])
