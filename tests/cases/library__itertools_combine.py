# product, permutations, combinations.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations([])))
print(["".join(each) for each in permutations("abcd")] == sorted("".join(each) for each in permutations("abcd")))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)))
print(["".join(each) for each in combinations_with_replacement("abc", 2)], list(combinations_with_replacement([], 0)))
print(sum(1 for _ in permutations(range(6))), sum(1 for _ in combinations(range(9), 4)))
for wrong in (
    lambda: combinations("ab", -1),
    lambda: combinations("ab", "a"),
    lambda: permutations("ab", -1),
    lambda: permutations("ab", "x"),
    lambda: product("ab", repeat=-1),
    lambda: combinations_with_replacement("ab", -2),
    lambda: product(1),
):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
