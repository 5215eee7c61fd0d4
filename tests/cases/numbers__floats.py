# Floats: the shortest text that reads back, exact rounding, rounding down, special values.
import asyncio


def case(label, thunk):
    try:
        print(f"{label} = {thunk()!r}")
    except Exception as error:
        print(f"{label} raises {type(error).__name__}: {error}")


async def main():
    for x in (0.1, 0.1 + 0.2, 1e15, 1e16, 1e22, 1e-4, 1e-5, 123456789012345678.0, 5e-324, 1.7976931348623157e308, -0.0, 1 / 3):
        print(x, repr(x) == str(x), float(repr(x)) == x)
    await asyncio.sleep(0)
    for a, b in [(7.5, 2), (-7.5, 2), (7.5, -2), (1, 0.1), (-0.0, 3), (1e308, 1e-10), (-1e-20, 3.0)]:
        print(a, b, a // b, a % b, divmod(a, b))
    for x, n in [(2.5, None), (3.5, None), (-2.5, None), (2.675, 2), (0.125, 2), (1234.5678, -2), (1e22, 2), (0.5, 0)]:
        print(x, n, round(x, n))
    inf, nan = float("inf"), float("nan")
    print(inf, -inf, nan, inf - inf, inf > 10**400, nan == nan, nan != nan, nan < 1, inf == inf, -inf < 0)
    print(1.5.is_integer(), 2.0.is_integer(), inf.is_integer(), 0.1.as_integer_ratio(), (-2.5).as_integer_ratio())
    print(1.5.hex(), (-0.1).hex(), 0.0.hex(), float.fromhex("0x1.8p3"), float.fromhex("-inf"), float.fromhex("1.8"))
    print(float(" 1_0.5e-3 "), float("-Infinity"), float("1e400"), float(".5"), float("5."), float(10**22), float(True))
    print(1.0 == 1, 2**53 + 1 == float(2**53), 10**400 > 1e308, 1 < 1.5 < 2, hash(2.0) == hash(2), hash(0.5), hash(1e300))
    print(2.0**0.5, 2.0**-1, 0.0**0, (-8) ** (1 / 3), 1e200 * 1e200, -7 // 2.0, int(1e20), int(-1.9))
    print(sum([0.1] * 10), 0.1 * 3, 1e16 + 1, 1.1 + 2.2, 3 * 1.1, 100 * 1.1, 1.1 * 1.1)
    print(abs(-1.5), -1.5, +1.5, 1.5.real, 1.5.imag, 1.5.conjugate(), bool(0.0), bool(nan), max(1, 1.0), min(1.0, 1))
    case("1.0 / 0", lambda: 1.0 / 0)
    case("1.0 // 0", lambda: 1.0 // 0)
    case("1.0 % 0", lambda: 1.0 % 0)
    case("divmod(1.0, 0)", lambda: divmod(1.0, 0))
    case("0.0 ** -1", lambda: 0.0**-1)
    case("2.0 ** 10000", lambda: 2.0**10000)
    case("int(nan)", lambda: int(nan))
    case("int(inf)", lambda: int(inf))
    case("round(inf)", lambda: round(inf))
    case("round(inf, 2)", lambda: round(inf, 2))
    case("float('abc')", lambda: float("abc"))
    case("float([])", lambda: float([]))
    case("1.5 << 2", lambda: 1.5 << 2)
    case("1.5 < 'a'", lambda: 1.5 < "a")
    case("~1.5", lambda: ~1.5)
    case("inf.as_integer_ratio()", lambda: inf.as_integer_ratio())
    case("float.fromhex('x')", lambda: float.fromhex("x"))


asyncio.run(main())
