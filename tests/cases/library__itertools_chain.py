# chain, zip_longest, starmap, accumulate.
from itertools import accumulate, chain, starmap, zip_longest

print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", [1]])), list(chain()))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest("ab", [])), list(zip_longest()))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(max, [[1, 5], "az"])))
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])))
print(list(accumulate("abc")), list(accumulate([], initial=0)), list(accumulate([1, 2, 3], func=lambda a, b: a * b)))


def failing():
    yield 1
    raise KeyError("source")


made = chain([0], failing(), [2])
try:
    for item in made:
        print(item)
except KeyError as error:
    print("KeyError", error)
print(list(chain([0], range(2))), type(made))
try:
    list(chain([1], 2))
except TypeError as error:
    print(error)
