from fractions import Fraction as F
a, b = F(3, 4), F("-1.25")
print(a, repr(b), F("1e-2"), F(0.5), F(" 3/6 "), F(7), F(F(1, 2), F(3, 4)))
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, a ** 0.5, -a, abs(b), +a)
print(a + 1, 1 + a, 2 - a, a * 2.0, 1.0 / a, 3 // a, 3 % a, 2 ** F(3), a < b, a > 0.5, a == 0.75, a == F(6, 8), a != 1, F(2) == 2)
print(hash(a) == hash(0.75), hash(F(5)) == hash(5), float(a), int(b), round(b), round(F(5, 2)), round(F(22, 7), 2), bool(F(0)), b.numerator, b.denominator)
print(F(3.141592653589793).limit_denominator(1000), F(1, 3).limit_denominator(2), a.as_integer_ratio(), a.is_integer(), sum([F(1, 3)] * 3), sorted([a, b, F(1)]), F.from_float(0.25))
for call in (lambda: F(1, 0), lambda: F("x"), lambda: F("1/0"), lambda: F(1.5, 2), lambda: F([]), lambda: a / 0, lambda: F(0) ** -1, lambda: a + "x", lambda: a < "x", lambda: a // 0):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
