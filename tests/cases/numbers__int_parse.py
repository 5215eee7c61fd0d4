# int() of strings, bases, underscores, other digits, objects, and its errors.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for text in ("12", " 12 ", "-0", "+7", "1_000", "_1", "1_", "1__0", "", " ", "0x1f", "1.0", "1e3", "--1", "+ 1", "٣٤", "½", "²", "１２", "1\n", "\t5", "0_7", "007", "1 2", "\x00", "1\x00", "a'b", "é"):
    t(int, text)
for text, base in (("ff", 16), ("0xff", 16), ("0XFF", 0), ("0b101", 0), ("0o17", 0), ("017", 0), ("00", 0), ("0", 0), ("10", 2), ("12", 2), ("z", 36), ("Z_z", 36), ("0b1", 16), ("0x", 16), ("0b", 0), ("0x_f", 16), ("0x_f", 0), ("_0xf", 0), ("-0x1F", 0), ("1", 1), ("1", 37), ("1", -2), ("9", 8), ("", 0), ("0o8", 8), ("1_0", 0), ("0B1", 2)):
    print(text, base, end=": ")
    t(int, text, base)
t(int, b"12"); t(int, b"ff", 16); t(int, bytes(b"3")); t(int, b"x"); t(int, 12, 10); t(int, 1.0, 10); t(int, base=10); t(int, "1", None); t(int, "1", "2"); t(int, "1", base=3); t(int, x="1"); t(int, "1", 2.0); t(int); t(int, 1, 2, 3); t(int, None); t(int, []); t(int, 1j); t(int, float("inf")); t(int, float("-inf")); t(int, float("nan")); t(int, -3.99); t(int, 1e22); t(int, True); t(int, 1e300 * 1.0)


class Int:
    def __int__(self):
        return 5


class Index:
    def __index__(self):
        return 6


class Trunc:
    def __trunc__(self):
        return 7


class BadInt:
    def __int__(self):
        return "x"


class FloatInt:
    def __int__(self):
        return 1.5


class BadIndex:
    def __index__(self):
        return 1.5


t(int, Int()); t(int, Index()); t(int, Trunc()); t(int, BadInt()); t(int, FloatInt()); t(int, BadIndex()); t(int, "10", Index()); t(lambda: [1, 2][BadIndex()]); t(range, BadIndex()); t(lambda: hex(BadIndex())); t(lambda: "a" * BadIndex())
t(int, "9" * 4301); t(int, "1" * 4300 + "x"); t(lambda: str(10**4300)); t(lambda: len(str(10**4299))); t(lambda: len(hex(10**5000))); t(lambda: int("f" * 5000, 16) > 0); t(lambda: f"{10**4300}"); t(lambda: "%d" % 10**1 + repr(-(10**4300)))
