# Float arithmetic, comparison with ints, division rules, rounding, methods, special values.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


inf, nan = float("inf"), float("nan")
for a in (7.5, -7.5, 0.0, -0.0, inf, nan, 1e300):
    for b in (2.0, -2.0, 0.3, inf, -inf, nan):
        print(a // b, a % b, divmod(a, b), end=" ")
    print()
print(inf - inf, inf * 0, inf + 1, inf == inf, nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], nan is nan, max(nan, 1), max(1, nan), min(nan, 1), sorted([3, nan, 1])[0], -0.0 == 0.0, [str(-0.0 * 1), str(0.0 * -1), str(-0.0 + 0.0), str(-0.0 - 0.0), str(-0.0 + -0.0), str(abs(-0.0))])
print(2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308, 10**400 < inf, -(10**400) > -inf, 10**400 == inf, 10**400 > nan, 1.0 == 1, 1.5 > 1, 0.5 < True, 3 == 3.0 == (3 + 0j), hash(1.0) == hash(1), hash(2.5) == hash(2.5), hash(1e300) == hash(int(1e300)), hash(inf), hash(-inf), hash(0.5), hash(-0.0), hash(1e-300) != 0)
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.15, 1e16 + 1, 5e-324, 1e22, -2.5001):
    print(round(x), round(x, 1), round(x, 2), round(x, -1), round(x, 20), round(x, 0), type(round(x, 0)).__name__, end=" | ")
print()
for f in (lambda: round(inf), lambda: round(nan), lambda: round(inf, 2), lambda: round(nan, 0), lambda: round(1.5, "a"), lambda: round(1.5, 1.0), lambda: round(1e308, -308), lambda: round(1.7e308, -308), lambda: round(1.5, None), lambda: round(123.456, -400), lambda: round(123.456, 400), lambda: round(1.5, 10**30), lambda: round(), lambda: round(1, 2, 3), lambda: round("a"), lambda: round(1j), lambda: round(number=2.5, ndigits=0), lambda: (1.5).__round__(), lambda: (1.5).__trunc__(), lambda: (-1.5).__floor__(), lambda: (1.2).__ceil__(), lambda: (1e300).__ceil__() > 0, lambda: inf.__trunc__(), lambda: int(1e18)):
    t(f)
for f in (lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0**-1, lambda: (-8.0) ** (1 / 3), lambda: 1e308 * 10, lambda: 10.0**400, lambda: 2.0**1024, lambda: (-2.0) ** 3, lambda: (-2.0) ** -3, lambda: 0.0**0, lambda: nan**0, lambda: 1**nan, lambda: inf**-1, lambda: (-inf) ** 3, lambda: (-1.0) ** inf, lambda: (-1) ** 0.5, lambda: pow(2.0, 3, None), lambda: pow(2.0, 3, 2), lambda: 1.5 + "a", lambda: "a" * 1.5, lambda: 1.5 & 1, lambda: -1.5 // 1, lambda: 5.0 // -0.1, lambda: 1 % -0.1, lambda: -1e-20 % 1, lambda: 1e20 % 3, lambda: (-6.0) % 3, lambda: 6.0 % -3, lambda: 1.5 @ 2, lambda: ~1.5, lambda: 1.5 << 1, lambda: 1.5 < "a", lambda: 1.5 == "1.5", lambda: [1][0.0 + zero], lambda: range(1.0), lambda: "a" * 2.0):
    t(f)
zero = 0
for x in (0.5, -0.0, 1e300, 0.1, 3.0, inf, nan):
    t(x.as_integer_ratio); t(x.is_integer)
    print(x.real, x.imag, x.conjugate())
t(lambda: [1, 2][1.0 - zero]); t((1.5).__add__, 1); t((1.5).__add__, "a"); t((1.5).__radd__, 2); t((1.5).__rpow__, 2); t((1.5).__eq__, "a"); t((1.5).__lt__, 2); t((1.5).__mod__, 0); t((1.5).__divmod__, 1j); t((1.5).__bool__); t((7.5).__rfloordiv__, 20); t((0.0).__neg__); t((1.5).__int__); t(lambda: (1.5).nope); t(setattr, 1.5, "real", 2); t(lambda: sum([0.1] * 10)); t(lambda: sum([1e16, 1.0, -1e16])); t(lambda: sum([1e308, 1e308, -1e308])); t(lambda: sum([inf, -inf])); t(lambda: sum([0.1, 1, 2**60, 0.2])); t(lambda: sum([0.1, 0.2, 0.3, 1j])); t(lambda: sum([-0.0, -0.0])); t(lambda: sum([-0.0], -0.0))
