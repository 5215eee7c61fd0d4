# Powers, inverses and common divisors of numbers with thousands of digits, and ranges too long to be walked.
import math
import random

random.seed(5)
print(pow(7**1500, 5**1700, 11**1200) % 10**20, pow(3, -1, 10**5001 + 1) % 10**20)
print(pow(-3, 5**1700, -(11**1200)) % 10**20, pow(7**1500, -5**170, 11**1200) % 10**20, pow(True, 5**4000, 11**2000))
print(pow(5**3000, 2, 7**1000) == 5**6000 % 7**1000, pow(3, 10**500, 1), pow(0, 10**5000, 10**3000))
for base, exponent, modulus in ((10, -1, 10**5001), (11**3, -(5**1700), 11**1200), (0, -1, 7**2000)):
    try:
        pow(base, exponent, modulus)
    except ValueError as error:
        print(error)
for bits in (1001, 1500, 5000, 20000):
    for _ in range(3):
        a, b, g = random.getrandbits(bits), random.getrandbits(bits), random.getrandbits(bits // 3)
        print(math.gcd(a * g, b * g) % 10**20, math.gcd(-a * g, b * g * g, g) % 10**9, math.lcm(a * g, b * g) % 10**20)
print(math.gcd(3**2000 * 7**900, 3**1000 * 7**1800) == 3**1000 * 7**900, math.gcd(2**5000, 2**3000) == 2**3000)
print(math.gcd(2**5000, 0) == 2**5000, math.gcd(2**4000 - 1, 2**4000), math.gcd(0, 0), math.lcm())
print(sum(range(10**6)), sum(range(5, -7, -3)), sum(range(0)), sum(range(3), 10), sum(range(3), 1.5), sum(range(3), True))
print(max(range(10**6)), min(range(5, -7, -3)), max(range(1, 0), default=7), min(range(10**30, 10**30 + 3)))
print(max(range(10), key=lambda x: -x), sum(range(2**62, 2**62 + 3)), max(range(0, 10, 3)), min(range(10, 0, -4)))
try:
    max(range(0))
except ValueError as error:
    print(error)
