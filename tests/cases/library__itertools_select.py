# islice, takewhile, dropwhile, filterfalse, compress, pairwise, batched.
from itertools import batched, compress, dropwhile, filterfalse, islice, pairwise, takewhile

print(list(islice(range(10), 3)), list(islice(range(10), 2, 6)), list(islice(range(10), 1, None, 3)), list(islice("abc", None)))
source = iter(range(10))
print(list(islice(source, 2, 8, 4)), list(source))
source = iter(range(5))
print(list(islice(source, 0)), list(source))
print(list(takewhile(lambda n: n < 3, [1, 2, 5, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 5, 1])))
print(list(filterfalse(lambda n: n % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(batched("abcdefg", 3)), list(batched([], 2)))
try:
    for batch in batched("abcde", 2, strict=True):
        print(batch)
except ValueError as error:
    print(error)
for wrong in (
    lambda: islice("a", -1),
    lambda: islice("a", 0, -1),
    lambda: islice("a", -1, 2),
    lambda: islice("a", 0, 2, 0),
    lambda: islice("a", "b"),
    lambda: islice("a"),
    lambda: batched("a", 0),
):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
