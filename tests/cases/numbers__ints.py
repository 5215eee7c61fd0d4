# Unbounded ints: division that rounds down, bits, other bases, conversions to bytes, limits.
import asyncio


def case(label, thunk):
    try:
        print(f"{label} = {thunk()!r}")
    except Exception as error:
        print(f"{label} raises {type(error).__name__}: {error}")


async def arithmetic():
    for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2), (10**30, 7), (-(10**30), 10**15 + 1)]:
        print(a, b, a // b, a % b, divmod(a, b), a // b * b + a % b == a)
    await asyncio.sleep(0)
    for n in (0, 1, -1, 255, -256, 2**63 - 1, -(2**63), 2**64, 3**50):
        print(n, n.bit_length(), n.bit_count(), ~n, -n, abs(n), hex(n), bin(n)[:20], oct(n))


async def main():
    await arithmetic()
    print(9223372036854775807 + 1, -9223372036854775808 - 1, 4611686018427387904 * 2, 3037000500**2)
    print((1 << 70) >> 65, -1 >> 80, -5 & 0xFF, 5 | -8, (1 << 65) ^ 1, 1 << 100)
    print(pow(3, 200, 1000007), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 3, -5), 2**-2, (-2) ** 3)
    print(int("  42\n"), int("-1_000"), int("ff", 16), int("0b101", 0), int("z", 36), int(3.99), int(-3.99), int("٣"))
    print(10**22 / 3, 2**1000 / 2**999, (2**53 + 1) / 1, 1 / 3, -7 / 2, 0 / -5)
    print(round(1234, -2), round(25, -1), round(35, -1), round(-15, -1), round(7))
    print((1000).to_bytes(2), (1000).to_bytes(4, "little"), (-2).to_bytes(2, signed=True))
    print(int.from_bytes(b"\x01\x02"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xfe", signed=True))
    print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).as_integer_ratio(), True + True)
    print(True & False, True | False, True ^ True, True & 1, ~5, not 5, bool(0), bool("x"), int(True))
    case("1 // 0", lambda: 1 // 0)
    case("1 % 0", lambda: 1 % 0)
    case("1 / 0", lambda: 1 / 0)
    case("divmod(1, 0)", lambda: divmod(1, 0))
    case("0 ** -1", lambda: 0**-1)
    case("1 << -1", lambda: 1 << -1)
    case("10**400 / 3", lambda: 10**400 / 3)
    case("10**400 + 1.0", lambda: 10**400 + 1.0)
    case("int('12x')", lambda: int("12x"))
    case("int('')", lambda: int(""))
    case("int('9', 8)", lambda: int("9", 8))
    case("int('1', 99)", lambda: int("1", 99))
    case("int([])", lambda: int([]))
    case("int(5, 10)", lambda: int(5, 10))
    case("int('9' * 5000)", lambda: int("9" * 5000))
    case("str(10**5000)", lambda: str(10**5000))
    case("(300).to_bytes(1)", lambda: (300).to_bytes(1))
    case("pow(2, -1, 4)", lambda: pow(2, -1, 4))
    case("1 + 'a'", lambda: 1 + "a")
    case("1 < 'a'", lambda: 1 < "a")
    case("-None", lambda: -None)
    print(len(str(2**10000)), str(2**10000)[:20], sum(range(1000)), max(3, 10**20), min(-1, 2.5))


asyncio.run(main())
