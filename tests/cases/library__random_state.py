# Seeds, states and generators of one's own: the same numbers again, or others.
import copy
import random


class Always(random.Random):
    def random(self):
        return 0.5


class Bits(random.Random):
    def getrandbits(self, k):
        return (1 << k) - 1 >> 1

    def seed(self, a=None, version=2):
        print("seeded with", a)
        super().seed(a, version)


random.seed(1)
first = [random.random() for _ in range(3)]
state = random.getstate()
second = random.randint(0, 100), random.gauss(0, 1), random.sample(range(50), 3)
random.setstate(state)
print(second == (random.randint(0, 100), random.gauss(0, 1), random.sample(range(50), 3)), first)
for seed in (0, 1, -1, 1.0, 1.5, "one", b"one", bytearray(b"one"), 2**100, True, None):
    mine = random.Random(seed)
    print(repr(seed), mine.random() if seed is not None else "any")
for version in (1, 2):
    mine = random.Random()
    mine.seed("hello", version)
    print(version, mine.random(), mine.getrandbits(10))
for seed in ([], (1, 2), {}, object, 1j):
    try:
        random.Random(seed)
    except TypeError as error:
        print(error)
mine = Always()
print(mine.uniform(0, 10), mine.choice("abcd"), mine.randint(1, 10), mine.sample(range(9), 3), mine.triangular(0, 1, 0.5), mine.expovariate(1))
mine = Bits(3)
print(mine.randrange(8), mine.choice("abcdef"), mine.randint(1, 100), mine.random())
one = random.Random(5)
two = random.Random()
two.setstate(one.getstate())
print([one.random() for _ in range(2)] == [two.random() for _ in range(2)], one is not two)
one.gauss(), one.seed(5), two.seed(5)
print(one.gauss() == two.gauss(), one.gauss_next is not None, len(one.getstate()), one.getstate()[0], one.VERSION)
for bad in ((1,), "state", (9, (), None), (3, (1, 2), None), (3, tuple(range(625)), None), 5):
    try:
        one.setstate(bad)
        print("fine", one.random())
    except Exception as error:
        print(type(error).__name__, error)
