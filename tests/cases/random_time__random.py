# The seeded generator: the same numbers as CPython's.

import random

print(random.random(), random.randint(1, 6), random.choice("abc"), random.uniform(1, 2))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.choices([1, 2, 3], k=5), random.randrange(0, 100, 7))
random.seed(42)
print([random.randint(0, 9) for _ in range(10)], random.random(), random.getrandbits(40))
random.seed("text")
print(random.random(), random.gauss(0, 1))
own = random.Random(7)
print(own.random(), own.randint(1, 10**20), random.random())
try:
    random.choice([])
except IndexError as error:
    print(error)
try:
    random.randint(2, 1)
except ValueError as error:
    print(error)
