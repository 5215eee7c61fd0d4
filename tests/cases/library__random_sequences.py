# Choosing from sequences: what choice, choices, sample and shuffle accept, and in which order they draw.
import random
from collections import deque, UserList, Counter

random.seed(42)
people = ["ann", "bob", "cat", "dan", "eve"]
print(random.choice(people), random.choice("xyz"), random.choice(range(10, 20)), random.choice({0: "a", 1: "b"}), random.choice(deque("pq")), random.choice(b"ab"))
print(random.sample(people, 3), random.sample(range(10**12), 4), random.sample("mississippi", k=5), random.sample(people, 0))
print(random.sample(["red", "blue"], counts=[4, 2], k=5), random.sample(UserList(people), 2))
print(random.choices(people, k=6), random.choices(people, weights=[0, 0, 1, 0, 0], k=3), random.choices("ab", cum_weights=[1, 10], k=8), random.choices([1, 2], [0.5, 0.25]), random.choices(people, k=0))
cards = list(range(8))
print(random.shuffle(cards), cards)
cards = deque("abcdef")
random.shuffle(cards)
print(cards, random.randrange(5), random.randrange(10, 20, 5), random.randrange(20, 10, -3), random.randint(-3, -3))
array = bytearray(b"hello world")
random.shuffle(array)
print(array)


def attempt(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("empty", lambda: random.choice([]))
attempt("empty text", lambda: random.choice(""))
attempt("dict", lambda: random.choice({"a": 1}))
attempt("set", lambda: random.choice({1, 2}))
attempt("generator", lambda: random.choice(x for x in "ab"))
attempt("sample set", lambda: random.sample({1, 2}, 1))
attempt("sample dict", lambda: random.sample({"a": 1}, 1))
attempt("sample many", lambda: random.sample([1, 2], 3))
attempt("sample negative", lambda: random.sample([1, 2], -1))
attempt("sample counts", lambda: random.sample([1, 2], 2, counts=[1]))
attempt("sample counts negative", lambda: random.sample([1, 2], 2, counts=[-1, 1]))
attempt("sample counts total", lambda: random.sample([1, 2], 2, counts=[0, 0]))
attempt("sample counts float", lambda: random.sample([1, 2], 2, counts=[1.0, 1.0]))
attempt("choices both", lambda: random.choices([1, 2], [1, 2], cum_weights=[1, 2]))
attempt("choices number", lambda: random.choices([1, 2], 5))
attempt("choices short", lambda: random.choices([1, 2], [1]))
attempt("choices zero", lambda: random.choices([1, 2], [0, 0]))
attempt("choices inf", lambda: random.choices([1, 2], [1, float("inf")]))
attempt("choices empty", lambda: random.choices([]))
attempt("shuffle tuple", lambda: random.shuffle((1, 2)))
attempt("shuffle text", lambda: random.shuffle("ab"))
attempt("shuffle two", lambda: random.shuffle([1, 2], random.random))
attempt("randint float", lambda: random.randint(1.0, 2))
attempt("randint text", lambda: random.randint("1", 2))
attempt("randint reversed", lambda: random.randint(5, 1))
attempt("randrange none", lambda: random.randrange(0))
attempt("randrange step", lambda: random.randrange(1, 5, 0))
attempt("randrange alone", lambda: random.randrange(5, step=2))
attempt("randrange empty", lambda: random.randrange(5, 5))
attempt("randrange text", lambda: random.randrange("5"))
attempt("randbytes", lambda: random.randbytes(-1))
attempt("getrandbits", lambda: random.getrandbits(0))
attempt("getrandbits float", lambda: random.getrandbits(1.5))
attempt("uniform text", lambda: random.uniform("a", 1))
rolls = Counter(random.randint(1, 6) for _ in range(600))
print(sorted(rolls.items()), rolls.most_common(1))
