# repr of floats: the shortest text that reads back as the same number.

for value in (
    0.1, 0.2, 0.3, 0.1 + 0.2, 1 / 3, 2 / 3, 1e100, 1e-7, 123456789.123456789, 5e-324, 1.7976931348623157e308,
    1e16, 9999999999999998.0, 1e15, 0.0001, 0.00001, 1.0, -0.0, 1.5, 100.0, 4.35, 2.675,
):
    print(value, round(value, 2), f"{value:.3f}", f"{value:.3g}", f"{value:e}")
print(float("inf"), float("-inf"), float("nan"), 1e308 * 10, round(2.5), round(3.5), round(-0.5), round(1234, -2))
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, divmod(-7, 2), 2**-1, 2**0.5, 10**18, 2**100)
print(int(3.9), int(-3.9), int("  12 "), int("ff", 16), float(" 1e3 "), 1_000, 0b101, 0o17, 0xFF)
print(1 == 1.0, hash(1) == hash(1.0), 3 / 2, 4 / 2, 1 < 2 < 3, 1 < 3 > 2, not 0, 5 and 0 or "x")
