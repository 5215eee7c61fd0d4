# bit_length, bit_count, to_bytes, from_bytes, as_integer_ratio, is_integer, round of ints, attributes.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for n in (0, 1, -1, 255, -256, 2**64, -(2**64) + 1):
    print(n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.is_integer(), n.numerator, n.denominator, n.real, n.imag, n.conjugate(), end=" | ")
print()
for n, length, order, signed in ((1, 2, "big", False), (1, 2, "little", False), (-1, 2, "big", True), (-129, 2, "little", True), (255, 1, "big", False), (255, 1, "big", True), (256, 1, "big", False), (-1, 1, "big", False), (0, 0, "big", False), (1, 0, "big", False), (1, -1, "big", False), (1, 2, "middle", False), (2**70, 9, "big", False), (-(2**63), 8, "little", True), (-128, 1, "big", True), (-129, 1, "big", True), (128, 1, "little", True)):
    t(n.to_bytes, length, order, signed=signed)
t((5).to_bytes); t((300).to_bytes); t((5).to_bytes, 2); t((5).to_bytes, length=2, byteorder="little"); t((5).to_bytes, "2"); t((5).to_bytes, 2, 5); t((5).to_bytes, 2, "big", True); t(True.to_bytes, 3)
t(int.from_bytes, b"\x01\x02"); t(int.from_bytes, b"\x01\x02", "little"); t(int.from_bytes, b"\xff", "big", signed=True); t(int.from_bytes, b""); t(int.from_bytes, [1, 2], "big"); t(int.from_bytes, [256]); t(int.from_bytes, "ab"); t(int.from_bytes, 5); t(int.from_bytes, b"a", "x"); t(int.from_bytes, b"\xff" * 12, signed=True); t(int.from_bytes, bytes(b"\x80\x00"), byteorder="big", signed=True); t(int.from_bytes); t(bool.from_bytes, b"\x01"); t(int.from_bytes, (i for i in (1, 0)), "little"); t(int.from_bytes, [1.5])
for v, nd in ((15, -1), (25, -1), (35, -1), (-15, -1), (-25, -1), (1250, -2), (1350, -2), (5, -1), (6, -1), (5, -2), (12345, -10), (12345, 2), (10**30 + 5 * 10**9, -10), (99, -1), (0, -5), (7, 0), (7, None), (7, True)):
    print(round(v, nd), end=" ")
print()
t(round, 5, 1.0); t(round, 5, "a"); t(round, 2**70 + 5, -1); t(round, True); t(round, True, -1); t((5).__round__); t((15).__round__, -1); t((5).__round__, 1, 2); t((3).bit_length, 1); t((3).as_integer_ratio, 1)


class MyInt(int):
    pass


m = MyInt(7)
print(type(m + 1).__name__, type(-m).__name__, type(+m).__name__, type(abs(m)).__name__, type(m.conjugate()).__name__, type(m.real).__name__, type(round(m)).__name__, type(int(m)).__name__, type(MyInt.from_bytes(b"\x05")).__name__, type(m << 0).__name__, type(m | 0).__name__, type(sum([m])).__name__)
print(m, repr(m), f"{m:03}", m == 7, hash(m) == hash(7), {7: "a"}[m], [0] * m, "abcdefgh"[m], m.__index__(), type(m.__index__()).__name__)


def assign(name):
    setattr(5, name, 1)


t(assign, "real"); t(assign, "new"); t(assign, "bit_length"); t(lambda: (5).nope); t(lambda: 5 .numerator); t(lambda: del_attr()); print(sorted(n for n in dir(int) if not n.startswith("_")))
