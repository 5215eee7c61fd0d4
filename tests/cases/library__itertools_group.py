# groupby and tee.
from itertools import groupby, tee

print([(key, list(group)) for key, group in groupby("aabccc")])
print([(key, len(list(group))) for key, group in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
groups = groupby("aab")
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, list(second), list(groups), list(groupby([])))
skipped = [key for key, group in groupby("aaabbc")]
print(skipped)
one, two = tee(iter([1, 2, 3]))
print(next(one), next(one), list(two), list(one))
three = tee("ab", 3)
print([list(each) for each in three], tee("ab", 0))
one, = tee("xyz", 1)
next(one)
again, = tee(one, 1)
print(list(again), list(one))
try:
    tee("a", -1)
except ValueError as error:
    print(error)
