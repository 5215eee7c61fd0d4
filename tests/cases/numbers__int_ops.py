# Integer arithmetic: floor division, modulo, shifts, bit operations, pow, every sign; big values.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


import random

for a in (7, -7, 0, 2**70, -(2**70) - 1):
    for b in (2, -2, 3, -3, 10**9 + 7, -(2**65)):
        assert a == a // b * b + a % b
        print(a // b, a % b, divmod(a, b), end="; ")
    print()
print(7 & -4, 7 | -8, 7 ^ -1, ~7, ~-1, -1 >> 100, 1 << 100, -5 >> 1, -5 << 3, 5 >> 0, 0 << 10**3, 2**100 >> 98, -(2**100) >> 99, -(2**100) & 0xFF, (2**100 - 1) ^ 2**64, -(2**64) | 1)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 0**-1, lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1 & 1.0, lambda: 1.0 | 1, lambda: ~1.5, lambda: 1 << "a", lambda: 10**400 / 3, lambda: 10**400 / 10**399, lambda: 10**400 * 1.0, lambda: float(10**400), lambda: 1 / 10**400, lambda: 0 >> 10**30, lambda: 1 >> 10**30, lambda: -1 >> 10**30, lambda: 0 << 10**30, lambda: 1 << 10**30, lambda: 2**0.5, lambda: (-8) ** (1 / 3), lambda: 2**-2, lambda: (-2) ** -3, lambda: 0**0, lambda: 0.0**-1, lambda: True + True, lambda: True // 2, lambda: -True, lambda: ~False, lambda: True << 3, lambda: True & False, lambda: True ^ 1, lambda: True | False, lambda: 10 ** 20 % 7, lambda: -7 // 2.0, lambda: -7 % 2.5, lambda: 7 % -2.5, lambda: 2 ** 3 ** 2, lambda: -2 ** 2, lambda: 5 - -3, lambda: 1 + None, lambda: 1 - "a", lambda: "a" - 1, lambda: 1 * None, lambda: 1 @ 2, lambda: +"a", lambda: -None, lambda: not 0, lambda: 1 < "a", lambda: 1 <= None, lambda: 1 == "1", lambda: [] > 3, lambda: 3 // "x", lambda: 3 ** "x", lambda: divmod(1, "a"), lambda: divmod("a", 1), lambda: 1 % None):
    t(f)
t(pow, 2, 10, 1000); t(pow, 2, -1, 7); t(pow, 3, -2, 10); t(pow, 2, -1, 4); t(pow, 2, 5, 0); t(pow, 2, 5, -7); t(pow, 2, 5, 1); t(pow, 0, 0, 1); t(pow, -3, 3, 5); t(pow, -3, 3, -5); t(pow, 2.0, 3, 5); t(pow, 2, 3, 5.0); t(pow, 2, 3.0, 5); t(pow, 2, "a"); t(pow, 2, "a", 3); t(pow, 2); t(pow, base=2, exp=3); t(pow, 2, 3, mod=5); t(pow, 2, 3, None); t(pow, 2j, 2, 3); t(pow, 3, 10**20, 10**9 + 7); t(pow, 0, -1, 5); t(pow, 6, -1, -7)
t((10).__floordiv__, 3); t((10).__floordiv__, 3.0); t((10).__rfloordiv__, 31); t((10).__pow__, 2, 7); t((10).__pow__, "a"); t((2).__rpow__, 10); t((1).__lshift__, -1); t((5).__divmod__, 0); t((5).__truediv__, 2); t((5).__and__, True); t((5).__neg__); t((5).__invert__); t((0).__bool__); t((5).__rsub__, 1); t((5).__abs__); t((5).__ceil__); t((5).__trunc__); t((5).__floor__)
random.seed(4)
for bits in (8, 40, 64, 90, 200):
    a, b, c = (random.getrandbits(bits) - 2 ** (bits - 1) for _ in "abc")
    print(a * b - c, a // (b or 1), a % (b or 1), a & b, a | c, b ^ c, a << 7, c >> 5, -a, a**3, a == a + 0, a < b, hash(a) == hash(a * 1), abs(b))
