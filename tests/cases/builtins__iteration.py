# Builtins that make, consume and combine iterators.

print(list(range(3)), list(range(1, 10, 3)), list(range(3, 0, -1)), range(5), 3 in range(5), range(10)[2:5], len(range(0, 9, 2)))
print(list(map(lambda x, y: x + y, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), list(zip("ab", [1, 2, 3])))
print(any([]), all([]), any([0, 1]), all([1, 0]), sum([1, 2], 10), sum([0.1] * 10), min(3, 1, 2), max("ab", key=ord))
print(min([3, -4], key=abs), max([], default="none"), sorted({"b": 1, "a": 2}), abs(-3), pow(2, 5), pow(2, 5, 7), round(2.567, 1))
print(list(enumerate(["a", "b"], start=5)), list(reversed([1, 2])), next(iter([]), "default"), list(iter([3, 2].pop, 3)))
print(isinstance(True, int), isinstance(1, (str, int)), issubclass(bool, int), callable(print), callable(1), type(1), type("").__name__)
print(bool([]), bool("0"), int(True), str(None), float(2), list("ab"), tuple([1]), set([1, 1]), dict(a=1), repr("a"), chr(97), ord("a"))
print(hex(255), bin(5), oct(8), divmod(7, 2), hash("") == 0, id(None) == id(None), getattr("a", "nope", "default"), hasattr("a", "upper"))
print(*[1, 2], sep="-", end="!\n")
print("no newline", end="")
print()
print("a", "b", sep="")
try:
    print(list(zip([1], [1, 2], strict=True)))
except ValueError as error:
    print(error)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * 10


print(list(Countdown(3)), sum(Countdown(4)), 2 in Countdown(3), list(Sequence()), [*Countdown(2)], max(Countdown(3)))
a, b = Countdown(2)
print(a, b)
