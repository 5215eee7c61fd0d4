# Big integers: parsing, printing, division, powers, shifts, float conversion and gcd by hand.

def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


import random

random.seed(11)
f = 1
for i in range(1, 61):
    f *= i
print(f, f // 10**40, f % 10**20, f >> 100, f & (2**64 - 1), f.bit_length(), f.bit_count(), len(str(f)), float(f), f / 10**80, hash(f), hash(-f))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


for bits in (65, 128, 129, 300, 1000):
    a, b, c = (random.getrandbits(bits) | 1 for _ in range(3))
    q, r = divmod(a * b + c // 2, b)
    print(bits, gcd(a * c, b * c) % 10**9, q == a + (c // 2) // b, r == (c // 2) % b, divmod(-a, b) == (-(a // b) - 1, b - a % b) or a % b == 0, pow(a, b, c) % 10**9, (a << 70) >> 70 == a, a ^ b ^ b == a, (a & b) + (a | b) == a + b, ~a == -a - 1, int(str(a)) == a, int(hex(a), 16) == a, int(bin(-a), 2) == -a, int.from_bytes(a.to_bytes(200, "big")) == a, -a >> 3 == -(-(-a) // 8) - (1 if a % 8 else 0) + (0), (-a) % 7 + a % 7 in (0, 7), str(a)[:12], hex(a)[:12], a / b == float(a) / float(b) or round(a / b - float(a) / float(b), 9))
print(10**100, -(10**50), 2**200, 3**100, 7**77 % 10**10, (-3) ** 51, 2**1000 % 997, pow(3, 1000, 10**20), pow(-7, 55, 10**15), (10**30) ** 0, 0**10, (2**64) ** 2 == 2**128)
for v in (2**53, 2**53 + 1, 2**53 + 2, 2**53 + 3, 2**54 + 2, 2**54 + 6, 2**1023, 2**1024 - 2**971, 10**22, 10**23, 10**300, -(10**308), 2**63, 2**64, 2**64 + 2**11, 2**64 + 2**11 + 1):
    print(float(v), float(v) == v, v / 1, v / 3, v * 1.0, 1 / v, end=" | ")
print()
t(lambda: 10**308 * 10 / 10); t(lambda: 10**309 / 1); t(lambda: 10**309 / 10**308); t(lambda: 1 / 10**309); t(lambda: -(10**309) / 10**309); t(lambda: (10**400) // 10**399); t(lambda: 10**400 / 1e10); t(lambda: 1e10 / 10**400); t(lambda: 10**400 + 1.0); t(lambda: 10**400 < 1.0); t(lambda: 10**400 == float("nan")); t(lambda: round(10**400, -399) == 10**400); t(lambda: int(1e308) % 1000); t(lambda: int(-1e30)); t(lambda: divmod(10**40, -(10**20) - 1)); t(lambda: 10**40 // -(10**20)); t(lambda: -(10**40) % (10**20 + 1)); t(lambda: 10**40 >> 200); t(lambda: -(10**40) >> 200); t(lambda: 10**20 // 0); t(lambda: 10**20 % 0.0); t(lambda: 10**20 // 3.0); t(lambda: 10**20 % 7.0); t(lambda: (10**20) ** 0.5); t(lambda: (10**20) ** -1); t(lambda: f"{10**20:,} {10**20:_x} {10**20:e} {-(10**20):+,}"); t(lambda: "%d %x %o %e" % ((10**20,) * 4)); t(lambda: int("1" * 50)); t(lambda: int("-" + "9" * 40)); t(lambda: int("z" * 20, 36)); t(lambda: [1] * (10**20)); t(lambda: "a" * -(10**20)); t(lambda: [1][10**20]); t(lambda: [1, 2][-(10**20) : 10**20]); t(lambda: range(10**20)[10**19]); t(lambda: {10**20: 1}[1e20]); t(lambda: chr(10**20)); t(lambda: 10**20 in range(0, 10**21, 10**19)); t(lambda: sum(range(10**6)) + sum([10**20] * 3)); t(lambda: 1 << 10**20); t(lambda: bytes(10**20))
