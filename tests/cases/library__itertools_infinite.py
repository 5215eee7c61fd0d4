# count, cycle, repeat.
import itertools

counter = itertools.count(10)
print(next(counter), next(counter), counter, itertools.count(2.5, 0.5), itertools.count(1, 2), itertools.count())
print([next(counter) for _ in range(3)], list(zip(itertools.count(0, -2), "abc")))
cycle = itertools.cycle("ab")
print([next(cycle) for _ in range(5)], list(itertools.cycle([])))
print(list(itertools.repeat("x", 3)), itertools.repeat(7), itertools.repeat("a", times=2), list(itertools.repeat(1, -1)))
repeated = itertools.repeat([1], 2)
print(next(repeated), repeated, repeated.__length_hint__())
print(list(map(pow, range(5), itertools.repeat(2))))
print(itertools.count, type(cycle), type(counter).__name__)
for wrong in (
    lambda: itertools.count("a"),
    lambda: itertools.repeat(),
    lambda: itertools.repeat(1, "a"),
    lambda: itertools.cycle(1),
):
    try:
        wrong()
    except TypeError as error:
        print(type(error).__name__)
