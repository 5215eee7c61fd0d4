# Containers take the same NaN for equal; two NaNs are different objects.
nan = float("nan")
other = float("nan")
print(nan is nan, nan is other, nan == nan, nan in [nan], nan in [other], [nan].count(nan), [other, nan].index(nan))
print([nan] == [nan], [nan] == [other], (nan,) == (nan,), ([nan],) != ([nan],), {1: nan} == {1: nan}, {1: nan} == {1: other})
print({nan: 1}.get(nan), {nan: 1}.get(other), {nan} == {nan}, {nan} == {other}, len({nan, nan, other}), {nan: 1} == {nan: 1})
print([nan, 1] < [nan, 2], [nan] < [nan], [nan] <= [nan], (nan, 1) > (other, 0), max(nan, 1), min([nan, 1]))
print(slice(nan) == slice(nan), next(iter(lambda: float("nan"), float("nan"))), repr(float("-nan")), nan != nan)
match [nan]:
    case [x] if x is nan:
        print("the same one")
