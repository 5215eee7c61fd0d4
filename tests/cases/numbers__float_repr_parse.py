# float(): parsing, repr, shortest digits, hex and fromhex, special values, errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for text in ("1", "1.", ".5", "1e5", "1E-5", "+1.5", "-.5e+3", " 1.5\n", "inf", "-Infinity", "+iNf", "nan", "-nan", "NAN", "1_000.5", "1__0", "_1", "1_", "1_.5", "1._5", "1e_5", "1e", "e5", ".", "", " ", "1.5.2", "0x1", "1,5", "٣.٥", "1e400", "-1e400", "1e-400", "infinit", "nan1", "1 2", "1j", "\x00", "1\x00", "é", "9007199254740993", "0.1e1_0"):
    print(repr(text), end=" ")
    t(float, text)
print([0.1, 0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e22, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, -0.0, 1 / 3, 2 / 3, 100.0, 1e100, 4.35, 9.95, 1e23, 9007199254740992.0, 9007199254740993.0, 0.3, 3.0e-10, 123e-7, 5e15, 1.5e300 * 1e10, float("nan"), -float("inf")])
t(float, b"1.5"); t(float, bytes(b"2")); t(float, None); t(float, [1]); t(float, 1j); t(float); t(float, 1, 2); t(float, x=1); t(float, 10**309); t(float, True); t(float, b"x"); t(float, 2**53 + 1); t(float, 2**1024 - 2**970); t(float, 2**1024 - 2**969)
for x in (1.0, 0.1, -0.0, 1e-320, 5e-324, float("inf"), float("nan"), 1 / 3, -2.5, 1e300):
    print(x.hex(), end=" ")
print()
for text in ("0x1p0", "0x1.8p1", "-0x.8", "1", "0x1p-1074", "0x1p1024", "inf", "-nan", " 0xA.8p0 ", "0x", "", "g", "1.8p3", "0x1.fffffffffffff8p0", "0x1p99999", "0x1p-99999", "0x1p", "+0x0.0p0"):
    t(float.fromhex, text)
t(float.fromhex, 1.5); t(float.fromhex); t(lambda: (1.5).hex(1))


class F:
    def __float__(self):
        return 2.5


class I:
    def __index__(self):
        return 3


class Bad:
    def __float__(self):
        return 1


class Sub(float):
    pass


class Str(str):
    pass


t(float, F()); t(float, I()); t(float, Bad()); t(float, Sub(1.5)); t(lambda: type(float(Sub(1))).__name__); t(float, Str("2.5")); t(lambda: repr(Sub("3"))); t(lambda: type(Sub(2) + 1).__name__); t(lambda: type(-Sub(2)).__name__); t(lambda: round(2.5, I())); t(lambda: type(Sub.fromhex("0x1")).__name__); t(lambda: 1.0 + F()); t(lambda: float("1" * 400)); t(lambda: f"{F()}"[:2]); t(lambda: "%f" % F()); t(lambda: "%.1f" % I())
